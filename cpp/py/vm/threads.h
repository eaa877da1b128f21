// Threads of Python code: activation stacks besides the main program's, which the VM runs in turns.
//
// Between two slices nothing of Python lives on the C++ stack, so whoever is to run next is a matter of which stack the VM
// holds. A thread gives way where a slice ends, where it sleeps or waits, and when it starts another one. The program's own
// stack is the main thread; while there are no others nothing here is asked.
#pragma once

#include <cstdint>

#include "py/vm/vm.h"

namespace py {

/// Whether there are threads besides the main one.
bool threads_alive();
/// The number of the thread that runs; the main one's is 1.
std::int64_t current_thread();
/// How many there are besides the main one.
std::int64_t thread_count();

/// Starts fn(*args, **kwargs) on a stack of its own; gives its number. The result is dropped, an exception too. A daemon is
/// not waited for at the program's end.
std::int64_t start_thread(VM& vm, const Value& fn, const Value& args, const Value& kwargs, bool daemon);
/// Whether the program's end waits for the thread that runs.
void set_daemon(bool daemon);
/// For a native that waits: `co_await park(vm, until)` lets others run until unpark() or that time (a monotonic one; INFINITY
/// for ever). It may come back early, so its caller looks and parks again.
CheckpointRequest park(VM& vm, double until);
void unpark(std::int64_t thread);
/// `co_await give_way(vm)`: another thread runs now, the one with that number if it is not 0.
CheckpointRequest give_way(VM& vm, std::int64_t to = 0);

// ---- for VM::resume() ----
/// A slice starts that may last until `deadline`: chooses who runs. False: nobody can; the VM's pause_state_ says why.
bool begin_turns(VM& vm, double deadline);
/// The thread that runs was paused: the next one's turn, if the slice isn't over. False: pause_state_ is for the host.
bool next_turn(VM& vm, double deadline);
/// The thread that runs has ended.
enum class Ended { All, Another, Waiting };
Ended end_turn(VM& vm, double deadline);
/// Drops all threads but the main one, without running their handlers.
void drop_threads(VM& vm);

}  // namespace py
