# SPDX-License-Identifier: EUPL-1.2
# What every target of ours is built with, and no user of the library inherits.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

# Only the loops of the text engine gain by -O3, which doubles the time of the build.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(EMENDA_TEXT_OPTIONS $<$<CONFIG:Release>:-O3>)

# What precompiled headers need (ccache's manual), and without which a new source takes a fifth longer:
# it would be preprocessed first, and the precompiled headers hashed once more.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_DEPEND=1
    CCACHE_INODECACHE=1 ${CCACHE})
endif()

add_library(emenda_private INTERFACE)
target_compile_options(emenda_private INTERFACE -Wall -Wextra -Wpedantic -Wconversion
  $<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wshadow> -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_compile_options(emenda_private INTERFACE -fpch-preprocess)
endif()
if(EMENDA_WERROR)
  target_compile_options(emenda_private INTERFACE -Werror)
endif()
if(EMENDA_SANITIZE)
  target_compile_options(emenda_private INTERFACE -fsanitize=${EMENDA_SANITIZE}
    -fno-omit-frame-pointer -fno-sanitize-recover=all $<$<CONFIG:Debug>:-Og>)
  # Most of what gcc would take here longest for, to build and to run: a null pointer that is used
  # stops a program as it is. clang's builds (tests/fuzz/run) look at both.
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND EMENDA_SANITIZE MATCHES undefined)
    target_compile_options(emenda_private INTERFACE -fno-sanitize=null,alignment)
  endif()
  target_link_options(emenda_private INTERFACE -fsanitize=${EMENDA_SANITIZE})
  target_compile_definitions(emenda_private INTERFACE _GLIBCXX_ASSERTIONS)
endif()

# What tests are built with besides, behind emenda_private. Where they and the library make the same
# of a template it is theirs that is linked, so it is optimized a little. Their assertions are what a
# build with sanitizers takes longest for: addresses are looked at in them, and no more.
add_library(emenda_of_tests INTERFACE)
target_compile_options(emenda_of_tests INTERFACE $<$<CONFIG:Release>:-O1>)
if(EMENDA_SANITIZE MATCHES undefined)
  target_compile_options(emenda_of_tests INTERFACE -fno-sanitize=undefined)
endif()
