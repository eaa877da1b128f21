#include "npmod/core/submodules.h"

#include "npmod/core/module.h"
#include "npmod/core/times.h"

namespace npmod {

void fill_submodules(VM&) {
  VM::add_native_module("numpy._native_random", fill_native_random);
  VM::add_native_module("numpy._native_linalg", fill_native_linalg);
  VM::add_native_module("numpy._native_fft", fill_native_fft);
  VM::add_native_module("numpy._native_io", fill_native_io);
  VM::add_native_module("numpy._native_print", fill_native_print);
  VM::add_native_module("numpy._native_time", fill_native_time);
}

}  // namespace npmod
