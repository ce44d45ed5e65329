// The extension module: an extractor that gives JSON, with the interpreter released while it reads. The classes that
// Python users meet are in selon/document.py.
#include "output/names.hpp"

#include <selon/selon.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

namespace py = pybind11;

namespace {

selon::BlockKind block_kind(const std::string& name) {
  for (auto kind = selon::BlockKind::title; kind <= selon::BlockKind::debris;
       kind = static_cast<selon::BlockKind>(static_cast<int>(kind) + 1)) {
    if (selon::name_of(kind) == name) return kind;
  }
  throw std::invalid_argument("'" + name + "' is no kind of block");
}

/// Kind, first byte, byte after the last.
using LayoutBlock = std::tuple<std::string, std::uint32_t, std::uint32_t>;

std::string extract(const selon::Extractor& extractor, const std::string& text, const std::string& id,
                    const std::string& date, const std::vector<LayoutBlock>& layout) {
  selon::Context context{.id = id, .date = date};
  for (const auto& [kind, start, end] : layout) context.layout.push_back({block_kind(kind), {start, end}});
  return selon::to_json(extractor.extract(text, context), text);
}

}  // namespace

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
      .def("extract", &extract, py::arg("text"), py::arg("id"), py::arg("date"), py::arg("layout"),
           py::call_guard<py::gil_scoped_release>())
      .def(
          "guess_language",
          [](const selon::Extractor& extractor, const std::string& text) { return extractor.guess_language(text); },
          py::arg("text"), py::call_guard<py::gil_scoped_release>());
}
