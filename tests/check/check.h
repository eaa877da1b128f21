// A small test harness: TEST registers, CHECK counts and goes on, so one failure hides no other.
#pragma once

#include <string>
#include <string_view>

namespace check {

using TestFn = void (*)();

struct Registration {
  Registration(const char* name, TestFn fn);
};

void report(bool ok, const char* file, int line, std::string_view what);

template <class A, class B>
bool equal(const A& a, const B& b) {
  return a == b;
}

}  // namespace check

#define CHECK_CAT2(a, b) a##b
#define CHECK_CAT(a, b) CHECK_CAT2(a, b)
#define TEST(name)                                                                       \
  static void CHECK_CAT(test_fn_, __LINE__)();                                           \
  static const check::Registration CHECK_CAT(test_reg_, __LINE__)(name, CHECK_CAT(test_fn_, __LINE__)); \
  static void CHECK_CAT(test_fn_, __LINE__)()
#define CHECK(cond) check::report(static_cast<bool>(cond), __FILE__, __LINE__, #cond)
#define CHECK_EQ(a, b) check::report(check::equal((a), (b)), __FILE__, __LINE__, #a " == " #b)
#define CHECK_THROWS(expr, Type)                                        \
  do {                                                                  \
    bool thrown_ = false;                                               \
    try {                                                               \
      (void)(expr);                                                     \
    } catch (const Type&) {                                             \
      thrown_ = true;                                                   \
    }                                                                   \
    check::report(thrown_, __FILE__, __LINE__, #expr " throws " #Type); \
  } while (0)
