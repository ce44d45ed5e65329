// The extension module: an extractor that gives JSON, with the interpreter released while it reads. The classes that
// Python users meet are in selon/document.py.
#include <selon/selon.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <filesystem>
#include <string>
#include <vector>

namespace py = pybind11;

PYBIND11_MODULE(_selon, m) {
  m.attr("__version__") = selon::version();
  py::register_exception<selon::LexiconError>(m, "LexiconError", PyExc_ValueError);

  // Of the metaclass that the stub says: `type`.
  py::class_<selon::Extractor>(m, "Extractor", py::metaclass(reinterpret_cast<PyObject*>(&PyType_Type)))
      .def(py::init([](std::vector<std::filesystem::path> cues, std::vector<std::filesystem::path> entities,
                       float min_confidence) {
             return selon::Extractor(
                 {.cues = std::move(cues), .entities = std::move(entities), .min_confidence = min_confidence});
           }),
           py::arg("cues"), py::arg("entities"), py::arg("min_confidence"), py::call_guard<py::gil_scoped_release>())
      .def(
          "extract",
          [](const selon::Extractor& extractor, const std::string& text, const std::string& id,
             const std::string& date) {
            return selon::to_json(extractor.extract(text, {.id = id, .date = date}), text);
          },
          py::arg("text"), py::arg("id"), py::arg("date"), py::call_guard<py::gil_scoped_release>());
}
