// The engine's surface in JavaScript; the only file that includes Emscripten. Plain values go out: JavaScript never
// holds a Python object or a view on the heap.
#include <emscripten/bind.h>
#include <emscripten/val.h>
#include <fmt/format.h>

#include <memory>

#include "kernel/cli.h"
#include "kernel/json.h"
#include "kernel/kernel.h"
#include "py/compile/compile.h"
#include "py/compile/stored_code.h"
#include "py/lib/embedded.h"

using emscripten::val;

namespace kernel {
namespace {

/// Output and interrupts go through functions of the module object: onOutput(stream, text), pollInterrupt(). So do the library's
/// compiled modules: libraryModule(name).
class PageHost : public py::Host {
 public:
  void write(int stream, std::string_view text) override {
    val::module_property("onOutput")(std::string(stream == 1 ? "stdout" : "stderr"), std::string(text));
  }
  std::optional<std::string> read_line() override { return std::exchange(line_, std::nullopt); }
  bool poll_interrupt() override {
    // Asked often by long loops; the page is asked every 20 ms.
    const double now = py::VM::monotonic();
    if (now - last_poll_ < 0.02) return false;
    last_poll_ = now;
    val poll = val::module_property("pollInterrupt");
    return !poll.isUndefined() && poll().as<bool>();
  }
  void display(std::string_view json) override { val::module_property("onDisplay")(std::string(json)); }
  void provide(std::string line) { line_ = std::move(line); }

 private:
  std::optional<std::string> line_;
  double last_poll_ = 0;
};

struct PageProgress {
  std::string state, repr, traceback, error;
  double wake_ms = 0;
};

/// As a Uint8Array.
val bytes_of(const std::string& bytes) {
  val view(emscripten::typed_memory_view(bytes.size(), reinterpret_cast<const unsigned char*>(bytes.data())));
  return view.call<val>("slice");  // a copy: the heap may move
}

class PageKernel {
 public:
  explicit PageKernel(std::string profile)
      : kernel_(std::make_unique<Kernel>(host_, profile_named(profile).value_or(Profile::Modern), true)) {}
  void begin(std::string code, std::string echo, std::string filename) {
    kernel_->begin(code, echo == "all" ? Echo::All : echo == "last" ? Echo::Last : Echo::None, filename);
  }
  void begin_rehearsal(std::string code) { kernel_->begin_rehearsal(code); }
  void end_rehearsal() { kernel_->end_rehearsal(); }
  PageProgress step(double micros) {
    Progress p = kernel_->step(micros * 1e-6);
    PageProgress out;
    static const char* const kStates[] = {"finished", "raised", "paused", "input", "sleeping", "stopped"};
    out.state = kStates[static_cast<int>(p.state)];
    out.repr = std::move(p.repr);
    out.traceback = std::move(p.traceback);
    if (p.state == Progress::State::Raised) {
      out.error = fmt::format("{{\"type\":{},\"message\":{},\"line\":{},\"col\":{},\"end_line\":{},\"end_col\":{}}}", json_string(p.type),
                              json_string(p.message), p.line, p.col, p.end_line, p.end_col);
    }
    out.wake_ms = p.wake_seconds * 1e3;
    return out;
  }
  void interrupt() { kernel_->interrupt(); }
  void unwind() { kernel_->unwind(); }
  void provide_input(std::string line) { host_.provide(std::move(line)); }
  void end_input() { host_.provide(""); }
  std::string complete(std::string code, unsigned cursor) { return kernel_->complete(code, cursor); }
  std::string completeness(std::string code) { return kernel_->completeness(code); }
  std::string inspect(std::string name) { return kernel_->inspect(name); }
  void write_file(std::string path, val bytes) { kernel_->write_file(path, bytes.as<std::string>()); }
  val read_file(std::string path) {
    auto bytes = kernel_->read_file(path);
    if (!bytes) return val::null();
    return bytes_of(*bytes);
  }
  void reset() { kernel_->reset(); }
  /// The source of a library module as its importer wants it (scripts/split); null if it doesn't compile.
  val store_module(std::string name, std::string source) {
    const std::string filename = "<frozen " + name + ">";
    py::Outcome code = py::compile(kernel_->vm(), source, filename, {.keep_source = false});
    if (!code.ok()) return val::null();
    return bytes_of(py::store_code(*code.value().as<py::Code>()));
  }

 private:
  PageHost host_;
  std::unique_ptr<Kernel> kernel_;
};

std::string library_module(const char* name) { return val::module_property("libraryModule")(std::string(name)).as<std::string>(); }

/// For the build alone: the engine as it is then. "" or what went wrong.
std::string prepare(std::string code) {
  try {
    Kernel::prepare(code);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "";
}

int cli(val args) { return cli_main(emscripten::vecFromJSArray<std::string>(args)); }

}  // namespace
}  // namespace kernel

EMSCRIPTEN_BINDINGS(medkit) {
  using kernel::PageKernel;
  using kernel::PageProgress;
  py::set_library_reader(kernel::library_module);
  emscripten::value_object<PageProgress>("Progress")
      .field("state", &PageProgress::state)
      .field("repr", &PageProgress::repr)
      .field("traceback", &PageProgress::traceback)
      .field("error", &PageProgress::error)
      .field("wakeMs", &PageProgress::wake_ms);
  emscripten::class_<PageKernel>("Kernel")
      .constructor<std::string>()
      .function("begin", &PageKernel::begin)
      .function("beginRehearsal", &PageKernel::begin_rehearsal)
      .function("endRehearsal", &PageKernel::end_rehearsal)
      .function("step", &PageKernel::step)
      .function("interrupt", &PageKernel::interrupt)
      .function("unwind", &PageKernel::unwind)
      .function("provideInput", &PageKernel::provide_input)
      .function("endInput", &PageKernel::end_input)
      .function("complete", &PageKernel::complete)
      .function("completeness", &PageKernel::completeness)
      .function("inspect", &PageKernel::inspect)
      .function("writeFile", &PageKernel::write_file)
      .function("readFile", &PageKernel::read_file)
      .function("reset", &PageKernel::reset)
      .function("storeModule", &PageKernel::store_module);
  emscripten::function("cliMain", &kernel::cli);
  emscripten::function("prepare", &kernel::prepare);
}
