# SPDX-License-Identifier: EUPL-1.2
# The standard headers that most sources name, parsed once: a third of the time of a build. Each
# source still includes what it uses; builds with clang (tests/fuzz/run) do without and notice what
# lacks.

# emenda_precompile(NAME header…): a donor of precompiled headers for targets of the same options.
function(emenda_precompile name)
  add_library(${name} OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp)
  target_link_libraries(${name} PRIVATE emenda_private dep_fmt)
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()

# emenda_use_precompiled(TARGET DONOR)
function(emenda_use_precompiled target donor)
  if(TARGET ${donor})
    target_precompile_headers(${target} REUSE_FROM ${donor})
  endif()
endfunction()

# Only for gcc: clang wants the very same options of donor and user.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  set(EMENDA_PRECOMPILED <algorithm> <array> <cstddef> <cstdint> <filesystem> <functional> <map>
    <memory> <optional> <set> <span> <string> <string_view> <unordered_map> <utility> <variant>
    <vector> <fmt/format.h>)
  emenda_precompile(emenda_precompiled ${EMENDA_PRECOMPILED})
  emenda_precompile(emenda_precompiled_text ${EMENDA_PRECOMPILED})
  target_compile_options(emenda_precompiled_text PRIVATE ${EMENDA_TEXT_OPTIONS})
  if(EMENDA_TESTS)
    emenda_precompile(emenda_precompiled_tests ${EMENDA_PRECOMPILED} <doctest/doctest.h>)
    target_link_libraries(emenda_precompiled_tests PRIVATE emenda_of_tests)
  endif()
endif()
