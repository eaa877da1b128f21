# Flags, ccache and the header-only libraries, shared by every target.

find_program(CCACHE ccache)
if(CCACHE)
  # Precompiled headers need these; hash_dir=false lets clones in other folders share results.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime
      CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${CCACHE})
endif()

set(CMAKE_CXX_FLAGS_DEV "-O0")
set(CMAKE_CXX_FLAGS_SANITIZE "-O1 -g1")
if(EMSCRIPTEN)
  # emcc takes -Os and -Oz as "only the linker inlines", which costs size as well as speed: it is lifted. Hot files ask for
  # more: medkit_hot().
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -sINLINING_LIMIT=0 -DNDEBUG")
else()
  set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
endif()

add_library(medkit_options INTERFACE)
target_include_directories(medkit_options INTERFACE ${CMAKE_SOURCE_DIR}/cpp)
target_compile_options(medkit_options INTERFACE -Wall -Wextra -Wno-unused-parameter -Wno-deprecated-experimental-coroutine -fno-math-errno -ffp-contract=off
                       -ffile-prefix-map=${CMAKE_SOURCE_DIR}/= -Xclang -fno-pch-timestamp)
target_compile_definitions(medkit_options INTERFACE FMT_HEADER_ONLY=1)
if(EMSCRIPTEN)
  target_compile_options(medkit_options INTERFACE -fwasm-exceptions -msimd128)
  target_link_options(medkit_options INTERFACE -fwasm-exceptions)
else()
  target_compile_options(medkit_options INTERFACE -march=x86-64-v2)
endif()

option(MEDKIT_SANITIZE "Build with ASan and UBSan" OFF)
if(MEDKIT_SANITIZE)
  target_compile_options(medkit_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(medkit_options INTERFACE -fsanitize=address,undefined)
endif()

# Header-only libraries come from the system. Emscripten must not see the whole of /usr/include, so each
# library's folder alone is linked into the build tree.
set(_libs ${CMAKE_BINARY_DIR}/headers)
file(MAKE_DIRECTORY ${_libs})
foreach(_pair "fmt=/usr/include/fmt" "boost=/usr/include/boost" "Eigen=/usr/include/eigen3/Eigen")
  string(REPLACE "=" ";" _pair ${_pair})
  list(GET _pair 0 _name)
  list(GET _pair 1 _from)
  if(NOT EXISTS ${_from})
    message(FATAL_ERROR "${_from} is missing: apt-get install libfmt-dev libboost1.81-dev libeigen3-dev")
  endif()
  file(CREATE_LINK ${_from} ${_libs}/${_name} SYMBOLIC)
endforeach()
target_include_directories(medkit_options SYSTEM INTERFACE ${_libs})

# Parses the headers that nearly every file of a layer includes once. Only for the dev build: a precompiled header holds
# the paths of its clone, so ccache could not share the optimised builds' results between clones.
function(medkit_precompile target)
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Dev")
    return()
  endif()
  foreach(header IN LISTS ARGN)
    target_precompile_headers(${target} PRIVATE ${CMAKE_SOURCE_DIR}/cpp/${header})
  endforeach()
endfunction()

# Sources (patterns below the current folder) worth their size in speed.
function(medkit_hot)
  if(NOT EMSCRIPTEN)
    return()
  endif()
  foreach(pattern IN LISTS ARGN)
    file(GLOB sources ${CMAKE_CURRENT_SOURCE_DIR}/${pattern})
    set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS "-O2")
  endforeach()
endfunction()
