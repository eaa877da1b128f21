#include "kernel/kernel.h"

#include <time.h>

#include <stdexcept>
#include <utility>

#include "py/builtin/builtins.h"
#include "py/builtin/filesystem.h"
#include "py/compile/compile.h"
#include "py/object/exception.h"
#include "py/object/module.h"
#include "py/vm/coroutine.h"
#include "py/vm/frame.h"
#include "py/vm/gc.h"
#include "py/vm/small_alloc.h"

#ifdef MEDKIT_NUMPY
#include "npmod/npmod.h"
#endif

namespace kernel {

using py::Outcome;
using py::Value;

std::optional<Profile> profile_named(std::string_view name) {
  if (name == "modern") return Profile::Modern;
  if (name == "scipy2008") return Profile::Scipy2008;
  return std::nullopt;
}

Kernel::Kernel(py::Host& host, Profile profile, bool rich) : host_(host), profile_(profile), rich_(rich) { start(); }

Kernel::~Kernel() {
  exception_ = shown_ = Value();
  history_.forget();
  vm_.reset();
}

namespace {

/// Or null.
std::unique_ptr<py::VM> prepared;

/// What a program has imported since sys.modules was `before` is put by for the next one.
void put_by(py::VM& vm, const py::Dict& before) {
  const auto loaded = py::copy_dict(*vm.modules);
  for (const auto& e : loaded->table.entries()) {
    if (!e.key) continue;
    auto* name = e.key.as<py::Str>();
    if (before.get(name)) continue;
    vm.kept->set(name, e.value);
    vm.modules->erase(name);
  }
#ifdef MEDKIT_NUMPY
  npmod::wake(vm);
#endif
}

// Hashes don't compress, and are made again sooner than fetched.
void forget_hashes() {
  py::Collector::each([](py::GcObject* o) {
    if (o->type()->has(py::Type::kDictSubclass)) static_cast<py::Dict*>(o)->table.forget_hashes();
  });
  py::forget_interned_hashes();
}
void restore_hashes() {
  py::restore_interned_hashes();
  py::Collector::each([](py::GcObject* o) {
    if (o->type()->has(py::Type::kDictSubclass)) static_cast<py::Dict*>(o)->table.restore_hashes();
  });
}

class SilentHost : public py::Host {
  void write(int, std::string_view) override {}
  std::optional<std::string> read_line() override { return ""; }
};

}  // namespace

void Kernel::start() {
  if (prepared) restore_hashes();
  const bool as_in_2008 = profile_ == Profile::Scipy2008;
#ifdef MEDKIT_NUMPY
  npmod::register_module(as_in_2008);
#endif
  vm_ = std::move(prepared);
  if (vm_) {
    vm_->host = &host_;
    (void)vm_->resume(0);  // the current one from here on
#ifdef MEDKIT_NUMPY
    npmod::wake(*vm_);
#endif
  } else {
    vm_ = std::make_unique<py::VM>(host_);
  }
  py::install_magics(*vm_->main_module->get("__builtins__").as<py::Module>(), as_in_2008);
  if (!rich_) return;
  py::install_display(*vm_->main_module->get("__builtins__").as<py::Module>());
  history_.start(*vm_);
}

void Kernel::prepare(std::string_view code) {
  SilentHost silent;
  Kernel kernel(silent, Profile::Modern);
  kernel.begin_rehearsal(code);
  Progress p;
  do p = kernel.step(1);
  while (p.state == Progress::State::Paused);
  if (p.state != Progress::State::Finished) throw std::runtime_error(p.traceback);
  kernel.end_rehearsal();
  py::Collector::collect();
  (void)py::trim_small_blocks();
#ifdef MEDKIT_NUMPY
  npmod::lay_to_sleep(*kernel.vm_);
#endif
  kernel.vm_->host = nullptr;
  prepared = std::move(kernel.vm_);
  forget_hashes();
  py::wipe_small_blocks();
}

void Kernel::begin_rehearsal(std::string_view code) {
  imported_ = py::copy_dict(*vm_->modules);
  const auto globals = py::make_dict();
  globals->set("__builtins__", Value(vm_->builtins));
  begin_in(globals, code, Echo::None, "<rehearsal>");
}

void Kernel::end_rehearsal() {
  put_by(*vm_, *imported_);
  imported_ = nullptr;
}

void Kernel::reset() {
  imported_ = nullptr;
  exception_ = shown_ = Value();
  history_.forget();
  pending_ = Progress();
  phase_ = Phase::Idle;
  vm_.reset();
  (void)py::trim_small_blocks();  // what remains lies close together again
  start();
}

namespace {

/// What the page underlines of code that did not compile: a SyntaxError's place, its columns in UTF-8 bytes from 0.
void locate_syntax(const Value& exception, Progress* out) {
  const auto* args = exception.as<py::Exception>()->args.get();
  const py::Tuple* info = args && args->size() == 2 ? py::cast<py::Tuple>((*args)[1]) : nullptr;
  if (!info || info->size() != 6 || !py::is_str((*info)[3])) return;
  const auto number = [&](std::size_t i) { return py::is_int((*info)[i]) ? static_cast<int>(py::int_value((*info)[i]).value_or(0)) : 0; };
  const std::string_view text = py::str_view((*info)[3]);
  const auto bytes_before = [&](int characters) {
    std::size_t at = 0;
    for (; at < text.size() && characters > 0; --characters) {
      do ++at;
      while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    }
    return static_cast<int>(at);
  };
  const int line = number(1), offset = number(2), end_line = number(4), end_offset = number(5);
  if (line < 1 || offset < 1) return;
  out->line = out->end_line = line;
  out->col = bytes_before(offset - 1);
  // An error that has no end, or one further down, is shown at its start.
  out->end_col = bytes_before(end_line == line && end_offset > offset ? end_offset - 1 : offset);
  if (out->end_col <= out->col) out->end_col = out->col + 1;
}

}  // namespace

void Kernel::begin(std::string_view code, Echo echo, std::string_view filename) {
  if (rich_ && echo != Echo::None) history_.input(*vm_, code);
  begin_in(vm_->main_module->dict, code, echo, filename);
}

void Kernel::begin_in(const py::Ref<py::Dict>& globals, std::string_view code, Echo echo, std::string_view filename) {
  py::release_reserve();
  echo_ = echo;
  stopped_ = false;
  pending_ = Progress();
  awaiting_ = Awaiting::No;
  filename_ = filename;
  py::CompileOptions options;
  options.mode = echo == Echo::None ? py::CompileMode::Exec : py::CompileMode::Cell;
  options.echo = echo == Echo::Last  ? py::CompileOptions::Echo::Last
                 : echo == Echo::All ? py::CompileOptions::Echo::All
                                     : py::CompileOptions::Echo::None;
  options.magics = echo != Echo::None || profile_ == Profile::Scipy2008;
  options.print_statement = profile_ == Profile::Scipy2008;
  options.top_level_await = rich_ && echo != Echo::None;
  Outcome compiled = Outcome::error();
  try {
    compiled = py::compile(*vm_, code, filename, options);
  } catch (...) {
    vm_->raise_current_cpp_exception();
  }
  if (compiled.is_error()) {
    exception_ = vm_->take_exception();
    locate_syntax(exception_, &pending_);
    phase_ = Phase::Code;
    return;
  }
  exception_ = Value();
  py::keep_reserve();
  if (compiled.value().as<py::Code>()->flags & py::Code::kCoroutine) awaiting_ = Awaiting::Coroutine;
  vm_->begin(py::Ref<py::Code>(compiled.value().as<py::Code>()), globals);
  phase_ = Phase::Code;
}

namespace {

Progress::State waiting(py::RunState s) {
  switch (s) {
    case py::RunState::WaitingForInput: return Progress::State::WaitingForInput;
    case py::RunState::Sleeping: return Progress::State::Sleeping;
    default: return Progress::State::Paused;
  }
}

/// What the page underlines: the range of the innermost frame of the cell itself.
void locate(const Value& exception, Progress* out) {
  auto* e = exception.as<py::Exception>();
  py::Str* cell = nullptr;
  for (py::Traceback* t = e->traceback.get(); t; t = t->next.get()) {
    auto* code = static_cast<py::Code*>(t->code.get());
    if (!cell) cell = code->filename;
    if (code->filename != cell) continue;
    if (t->lasti < 0 || static_cast<std::size_t>(t->lasti) >= code->positions.size()) continue;
    const py::Position& p = code->positions[static_cast<std::size_t>(t->lasti)];
    out->line = p.line;
    out->end_line = p.end_line;
    out->col = p.col;
    out->end_col = p.end_col;
  }
}

py::Task await_cell(py::VM& vm, Value coroutine) {
  Value module = co_await vm.import_module("asyncio.cells");
  co_return co_await vm.call_method(module, "run", {coroutine});
}

/// Of a cell that awaits only its own frames are the reader's, not those of the loop.
void forget_loop_frames(const Value& exception, std::string_view filename) {
  auto* e = exception.as<py::Exception>();
  for (py::Traceback* t = e->traceback.get(); t; t = t->next.get()) {
    if (static_cast<py::Code*>(t->code.get())->filename->view() != filename) continue;
    e->traceback = py::Ref<py::Traceback>(t);
    return;
  }
}

/// The program's own sys.excepthook; empty if it hasn't set one.
Value own_excepthook(py::VM& vm) {
  const Value m = vm.modules->get(py::intern("sys"));
  auto* sys = m ? py::cast<py::Module>(m) : nullptr;
  if (!sys) return Value();
  const Value hook = sys->dict->get("excepthook");
  return hook && !hook.is_none() && !hook.same(sys->dict->get("__excepthook__")) ? hook : Value();
}

}  // namespace

Progress Kernel::step(double seconds) {
  try {
    return advance(seconds);
  } catch (...) {  // not in the cell's own code: in what surrounds it
    vm_->raise_current_cpp_exception();
    const Value error = vm_->take_exception();
    vm_->unwind();
    py::release_reserve();
    exception_ = Value();
    phase_ = Phase::Idle;
    Progress p;
    p.state = Progress::State::Raised;
    p.type = error.object()->type()->name();
    p.traceback = p.type + "\n";
    return p;
  }
}

Progress Kernel::advance(double seconds) {
  if (stopped_) {
    stopped_ = false;
    phase_ = Phase::Idle;
    Progress p;
    p.state = Progress::State::Stopped;
    return p;
  }
  if (phase_ == Phase::Idle) return Progress();
  const double deadline = py::VM::monotonic() + seconds;
  while (true) {
    if (phase_ == Phase::Code && exception_) {  // the code did not compile
      pending_.type = exception_.object()->type()->name();
      phase_ = Phase::Traceback;
      vm_->begin_task(py::format_exception(*vm_, exception_));
    }
    py::RunState state = vm_->resume(deadline - py::VM::monotonic());
    if (state != py::RunState::Finished && state != py::RunState::Raised) {
      Progress p;
      p.state = waiting(state);
      if (state == py::RunState::Sleeping) p.wake_seconds = vm_->wake_time() - py::VM::monotonic();
      return p;
    }
    const bool ok = state == py::RunState::Finished;
    switch (phase_) {
      case Phase::Code:
        if (ok) {
          Value v = vm_->take_result();
          if (awaiting_ == Awaiting::Coroutine) {
            awaiting_ = Awaiting::Loop;
            vm_->begin_task(await_cell(*vm_, v));
            continue;
          }
          if (rich_ && echo_ == Echo::All) history_.take_echo(*vm_);
          if (echo_ != Echo::Last || !v || v.is_none()) {
            phase_ = Phase::Idle;
            return Progress();
          }
          if (!rich_) vm_->builtins->set("_", v);
          shown_ = v;
          phase_ = Phase::Display;
          vm_->begin_task(py::show_richly(*vm_, v));
          continue;
        }
        exception_ = vm_->take_exception();
        if (awaiting_ == Awaiting::Loop) forget_loop_frames(exception_, filename_);
        if (py::isinstance(exception_, py::exc.MemoryError)) py::release_reserve();
        pending_ = Progress();
        pending_.type = exception_.object()->type()->name();
        locate(exception_, &pending_);
        if (py::isinstance(exception_, py::exc.SystemExit)) {
          pending_.system_exit = true;
          auto* e = exception_.as<py::Exception>();
          Value code = e->extra.empty() ? Value::none() : e->extra[0];
          pending_.exit_code = code.is_none() ? 0 : py::is_int(code) ? static_cast<int>(py::int_value(code).value_or(1)) : 1;
        }
        if (Value hook = own_excepthook(*vm_); hook && !pending_.system_exit) {
          auto* e = exception_.as<py::Exception>();
          phase_ = Phase::Hook;
          vm_->begin_call(hook, {Value(e->type()), exception_, e->traceback ? Value(e->traceback) : Value::none()});
          continue;
        }
        phase_ = Phase::Traceback;
        vm_->begin_task(py::format_exception(*vm_, exception_));
        continue;
      case Phase::Hook:
        if (ok) {  // it has shown the exception its own way
          phase_ = Phase::Message;
          vm_->begin_task(vm_->str(exception_));
          continue;
        }
        phase_ = Phase::HookTraceback;
        vm_->begin_task(py::format_exception(*vm_, vm_->take_exception()));
        continue;
      case Phase::HookTraceback:
        if (ok) {
          pending_.traceback = "Error in sys.excepthook:\n" + std::string(py::str_view(vm_->take_result())) +
                               "\nOriginal exception was:\n";
        } else {
          vm_->clear_error();
        }
        phase_ = Phase::Traceback;
        vm_->begin_task(py::format_exception(*vm_, exception_));
        continue;
      case Phase::Display:
        if (ok) {
          Value text = vm_->take_result();
          if (const auto* shown = py::cast<py::Tuple>(text)) text = Value((*shown)[0]);
          phase_ = Phase::Repr;
          vm_->begin_task(py::is_str(text) ? Outcome(text) : vm_->repr(shown_));
          continue;
        }
        [[fallthrough]];
      case Phase::Repr:
        phase_ = Phase::Idle;
        if (const Value value = std::exchange(shown_, Value()); ok && rich_) history_.output(*vm_, value);
        if (ok) {
          Progress p;
          p.repr = std::string(py::str_view(vm_->take_result()));
          return p;
        }
        exception_ = vm_->take_exception();
        pending_ = Progress();
        pending_.type = exception_.object()->type()->name();
        phase_ = Phase::Traceback;
        vm_->begin_task(py::format_exception(*vm_, exception_));
        continue;
      case Phase::Traceback:
        if (ok) {
          pending_.traceback += std::string(py::str_view(vm_->take_result()));
        } else {
          vm_->clear_error();
          pending_.traceback = pending_.type + "\n";
        }
        phase_ = Phase::Message;
        vm_->begin_task(vm_->str(exception_));
        continue;
      case Phase::Message:
        if (ok) {
          pending_.message = std::string(py::str_view(vm_->take_result()));
        } else {
          vm_->clear_error();
        }
        phase_ = Phase::Idle;
        exception_ = Value();
        pending_.state = Progress::State::Raised;
        return pending_;
      case Phase::Idle:
        return Progress();
    }
  }
}

Progress Kernel::run(std::string_view code, Echo echo, std::string_view filename) {
  begin(code, echo, filename);
  while (true) {
    Progress p = step(0.05);
    const bool stop = host_.poll_interrupt();
    if (stop) interrupt();
    switch (p.state) {
      case Progress::State::Sleeping: {
        if (stop) break;
        timespec t;
        t.tv_sec = static_cast<time_t>(p.wake_seconds > 0 ? p.wake_seconds : 0);
        t.tv_nsec = static_cast<long>((p.wake_seconds - static_cast<double>(t.tv_sec)) * 1e9);
        if (p.wake_seconds > 0) nanosleep(&t, nullptr);
        break;
      }
      case Progress::State::Paused:
      case Progress::State::WaitingForInput:
        break;
      default:
        return p;
    }
  }
}

void Kernel::interrupt() {
  if (phase_ != Phase::Idle) vm_->interrupt();  // too late otherwise: the next cell is not meant
}

void Kernel::unwind() {
  vm_->unwind();
  stopped_ = true;
}

bool Kernel::write_file(std::string_view path, std::string bytes) {
  py::FileSystem::get().mount(path, std::move(bytes));
  return true;
}

std::optional<std::string> Kernel::read_file(std::string_view path) { return py::FileSystem::get().read(path); }

bool Kernel::has_module(std::string_view name) const { return !vm_->modules->get(py::intern(name)).is_empty(); }

void Kernel::set_argv(const std::vector<std::string>& argv) {
  std::vector<Value> items;
  for (const auto& a : argv) items.emplace_back(py::make_str(a));
  vm_->argv = Value(py::make_list(std::move(items)));
  if (argv.empty() || argv[0] == "-") return;
  // Names of a program that a cell doesn't have.
  const std::string& path = argv[0];
  vm_->main_module->set("__file__", Value(py::make_str(py::FileSystem::get().absolute(path))));
  vm_->main_module->set("__cached__", Value::none());
  vm_->main_module->set("__annotations__", Value(py::make_dict()));
}

}  // namespace kernel
