# Programs that make data/*.bin from their sources; tools/rebuild-data runs them. None is built by default.
add_executable(compile_morphology EXCLUDE_FROM_ALL tools/compile_morphology.cpp tools/hunspell.cpp
               tools/extra_words.cpp tools/french_readings.cpp tools/morphology_writer.cpp tools/spelling.cpp src/lexicon/fold.cpp)
target_include_directories(compile_morphology PRIVATE src include tools)
target_link_libraries(compile_morphology PRIVATE ICU::uc)

# How much of a treebank (CoNLL-U) the full-form lexicon knows.
add_executable(morphology_coverage EXCLUDE_FROM_ALL tools/morphology_coverage.cpp $<TARGET_OBJECTS:selon_objects>)
target_include_directories(morphology_coverage PRIVATE include src)
target_link_libraries(morphology_coverage PRIVATE ${selon_private_libraries})

# data/tagger.bin; --cross-validate measures it.
add_executable(train_tagger EXCLUDE_FROM_ALL tools/train_tagger.cpp tools/tagger_training.cpp tools/form_counts.cpp
               tools/tagger_report.cpp tools/substitution.cpp tools/conllu.cpp $<TARGET_OBJECTS:selon_objects>)
target_include_directories(train_tagger PRIVATE include src tools)
target_link_libraries(train_tagger PRIVATE ${selon_private_libraries} CLI11::CLI11)

# data/subject.bin; --cross-validate measures it.
add_executable(train_subject EXCLUDE_FROM_ALL tools/train_subject.cpp tools/subject_gold.cpp tools/ranker_training.cpp
               tools/treebank_text.cpp tools/conllu.cpp $<TARGET_OBJECTS:selon_objects>)
target_include_directories(train_subject PRIVATE include src tools)
target_link_libraries(train_subject PRIVATE ${selon_private_libraries} CLI11::CLI11)

# Tags of the text on standard input.
add_executable(show_tags EXCLUDE_FROM_ALL tools/show_tags.cpp $<TARGET_OBJECTS:selon_objects>)
target_include_directories(show_tags PRIVATE include src)
target_link_libraries(show_tags PRIVATE ${selon_private_libraries})

# Claims with their traits, for tools/fit_confidence.
add_executable(claim_evidence EXCLUDE_FROM_ALL tools/claim_evidence.cpp $<TARGET_OBJECTS:selon_objects>)
target_include_directories(claim_evidence PRIVATE include src)
target_link_libraries(claim_evidence PRIVATE ${selon_private_libraries} nlohmann_json::nlohmann_json)
