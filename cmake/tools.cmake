# Programs that make data/*.bin from their sources; tools/rebuild-data runs them. None is built by default.
add_executable(compile_morphology EXCLUDE_FROM_ALL tools/compile_morphology.cpp tools/hunspell.cpp
               tools/french_readings.cpp tools/morphology_writer.cpp src/lexicon/fold.cpp)
target_include_directories(compile_morphology PRIVATE src include tools)
target_link_libraries(compile_morphology PRIVATE ICU::uc)

# How much of a treebank (CoNLL-U) the full-form lexicon knows.
add_executable(morphology_coverage EXCLUDE_FROM_ALL tools/morphology_coverage.cpp $<TARGET_OBJECTS:selon_objects>)
target_include_directories(morphology_coverage PRIVATE include src)
target_link_libraries(morphology_coverage PRIVATE ${selon_private_libraries})
