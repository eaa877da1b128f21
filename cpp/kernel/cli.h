// The command line of the engine, the same natively and under Node.
#pragma once

#include <string>
#include <vector>

namespace kernel {

/// Runs `medkit ARGS…`; gives the exit status.
int cli_main(const std::vector<std::string>& args);

}  // namespace kernel
