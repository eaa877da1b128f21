// The few library types that coroutines need, for toolchains that lack <coroutine>: both compilers we build with
// look these names up in std::experimental.
#pragma once

#if defined(__EMSCRIPTEN__)
#include <experimental/coroutine>
#else
#include <cstddef>

namespace std::experimental {

template <class R, class... Args>
struct coroutine_traits {
  using promise_type = typename R::promise_type;
};

template <class Promise = void>
struct coroutine_handle;

template <>
struct coroutine_handle<void> {
  coroutine_handle() = default;
  static coroutine_handle from_address(void* p) noexcept {
    coroutine_handle h;
    h.p_ = p;
    return h;
  }
  void* address() const noexcept { return p_; }
  explicit operator bool() const noexcept { return p_ != nullptr; }
  void resume() const { __builtin_coro_resume(p_); }
  void destroy() const { __builtin_coro_destroy(p_); }
  bool done() const { return __builtin_coro_done(p_); }

 protected:
  void* p_ = nullptr;
};

template <class Promise>
struct coroutine_handle : coroutine_handle<> {
  static coroutine_handle from_address(void* p) noexcept {
    coroutine_handle h;
    h.p_ = p;
    return h;
  }
  static coroutine_handle from_promise(Promise& promise) noexcept {
    coroutine_handle h;
    h.p_ = __builtin_coro_promise(reinterpret_cast<char*>(&promise), alignof(Promise), true);
    return h;
  }
  Promise& promise() const { return *static_cast<Promise*>(__builtin_coro_promise(p_, alignof(Promise), false)); }
};

struct suspend_always {
  bool await_ready() const noexcept { return false; }
  void await_suspend(coroutine_handle<>) const noexcept {}
  void await_resume() const noexcept {}
};

struct suspend_never {
  bool await_ready() const noexcept { return true; }
  void await_suspend(coroutine_handle<>) const noexcept {}
  void await_resume() const noexcept {}
};

}  // namespace std::experimental
#endif

namespace py {
namespace coro = std::experimental;
}
