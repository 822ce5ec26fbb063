# SPDX-License-Identifier: EUPL-1.2

# emenda_room(NAME KNOWS room… USES dependency… [OPTIONS option… PRECOMPILED donor]): lib/emenda/NAME
# as a static library. KNOWS are the rooms that its headers may name; USES are third-party libraries,
# seen by this room alone; a room of other options needs its own donor of precompiled headers.
function(emenda_room name)
  cmake_parse_arguments(ROOM "" "PRECOMPILED" "KNOWS;USES;OPTIONS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/emenda/${name}/*.cpp)
  if(NOT sources)
    add_library(emenda_${name} INTERFACE)
    return()
  endif()
  add_library(emenda_${name} STATIC ${sources})
  emenda_group(emenda_${name} ${sources})
  target_include_directories(emenda_${name} PUBLIC
    $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}> $<INSTALL_INTERFACE:include>)
  list(TRANSFORM ROOM_KNOWS PREPEND emenda_)
  target_link_libraries(emenda_${name} PUBLIC ${ROOM_KNOWS} dep_fmt PRIVATE emenda_private ${ROOM_USES})
  if(ROOM_OPTIONS)
    target_compile_options(emenda_${name} PRIVATE ${ROOM_OPTIONS})
  endif()
  if(NOT ROOM_PRECOMPILED)
    set(ROOM_PRECOMPILED emenda_precompiled)
  endif()
  emenda_use_precompiled(emenda_${name} ${ROOM_PRECOMPILED})
endfunction()

# emenda_room_property_tests(NAME RESULT): those of tests/lib/NAME/*_test.cpp that draw random cases.
function(emenda_room_property_tests name result)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/lib/${name}/*_test.cpp)
  foreach(source IN LISTS sources)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source}) # it may come to draw
    file(STRINGS ${source} drawn REGEX "cases\\(")
    if(drawn)
      list(APPEND drawing ${source})
    endif()
  endforeach()
  set(${result} ${drawing} PARENT_SCOPE)
endfunction()

# emenda_room_promises(NAME): the room's properties of doctest's suite "promises", in full under
# sanitizers, too (a million cases: tests/lib/million). What is freed is kept from use for a while,
# not for 256 MB, and who allocated it is not noted, which takes a third less time.
function(emenda_room_promises name)
  file(GLOB sources ${CMAKE_CURRENT_SOURCE_DIR}/lib/${name}/*_test.cpp)
  foreach(source IN LISTS sources)
    file(STRINGS ${source} found REGEX "test_suite\\(\"promises\"\\)" LIMIT_COUNT 1)
    if(found)
      add_test(NAME promises.${name} COMMAND emenda_${name}_tests -ts=promises)
      set_tests_properties(promises.${name} PROPERTIES TIMEOUT 900 COST 1000
        ENVIRONMENT ASAN_OPTIONS=malloc_context_size=0:quarantine_size_mb=16:thread_local_quarantine_size_kb=256)
      return()
    endif()
  endforeach()
endfunction()

# emenda_room_tests(NAME…): tests/lib/NAME/*_test.cpp as one doctest program, lib.NAME in ctest.
function(emenda_room_tests)
  foreach(name IN LISTS ARGN)
    emenda_room_property_tests(${name} properties)
    if(EMENDA_TEST_SET STREQUAL release)
      set(sources ${properties})
    else()
      file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/lib/${name}/*_test.cpp)
    endif()
    if(NOT sources)
      continue()
    endif()
    add_executable(emenda_${name}_tests ${sources} ${CMAKE_CURRENT_SOURCE_DIR}/lib/main.cpp)
    emenda_group(emenda_${name}_tests ${sources})
    target_include_directories(emenda_${name}_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_compile_definitions(emenda_${name}_tests PRIVATE
      EMENDA_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    emenda_use_precompiled(emenda_${name}_tests emenda_precompiled_tests)
    target_link_libraries(emenda_${name}_tests PRIVATE emenda_${name} emenda_private dep_doctest emenda_of_tests)
    add_test(NAME lib.${name} COMMAND emenda_${name}_tests)
    if(EMENDA_SANITIZE) # its property tests run in full in the release build; promises here, too
      set_tests_properties(lib.${name} PROPERTIES ENVIRONMENT EMENDA_CASES=200)
      emenda_room_promises(${name})
    endif()
    if(EMENDA_RELEASE_DIR AND properties)
      add_test(NAME release.${name} COMMAND ${EMENDA_RELEASE_DIR}/bin/emenda_${name}_tests)
    endif()
  endforeach()
endfunction()
