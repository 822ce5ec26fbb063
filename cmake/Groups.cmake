# SPDX-License-Identifier: EUPL-1.2
# Sources compiled eight at a time (CMake's unity build), in little more than half the time: headers that
# they share are read once, and what they make of a template is made once. Sources of a group must
# not define the same name, each for itself: those that do go into different groups. (Nor may one
# define for itself what another's header declares, which the other would find hidden: rename it.) The
# preset dev compiles each alone, as clang's builds (tests/fuzz/run) do: they notice an include that lacks.
option(EMENDA_GROUPS "Compile sources in groups: faster as a whole, slower after a small change" OFF)
set(EMENDA_GROUP_SIZE 8)

# emenda_names_in(FILE RESULT): what is defined or declared there at the margin.
function(emenda_names_in file result)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  string(REPLACE ";" "," text "${text}") # which CMake would take for the end of an item
  string(REPLACE "[" "(" text "${text}")
  string(REPLACE "]" ")" text "${text}")
  set(names "")
  foreach(pattern
      "(struct|class|enum class|enum|using|#define) ([A-Za-z_]+)"
      "(\\(\\([a-z]+\\)\\) )?[A-Za-z][^(=\n]*[ &*]([a-z_0-9]+)\\(" # a function
      "(inline |static )?const[^=(\n]* ([a-z_0-9]+)(\\([^\n]*\\))?( =|{)")
    string(REGEX MATCHALL "\n${pattern}" found "${text}")
    list(TRANSFORM found REPLACE "^.*[^A-Za-z_0-9]([A-Za-z_][A-Za-z_0-9]*)( =|{|\\(|)$" "\\1")
    list(APPEND names ${found})
  endforeach()
  list(REMOVE_ITEM names namespace class)
  list(REMOVE_DUPLICATES names)
  set(${result} "${names}" PARENT_SCOPE)
endfunction()

# emenda_share(ONE OTHER RESULT): whether two lists have an item in common; ONE and OTHER are their names.
function(emenda_share one other result)
  set(${result} FALSE PARENT_SCOPE)
  foreach(item IN LISTS ${one})
    if(item IN_LIST ${other})
      set(${result} TRUE PARENT_SCOPE)
      return()
    endif()
  endforeach()
endfunction()

# emenda_group(TARGET SOURCE…): these of its sources in groups.
function(emenda_group target)
  if(NOT EMENDA_GROUPS)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU) # it takes a group's sources for headers
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
  endif()
  set(groups 0) # and the next, which is empty
  foreach(source IN LISTS ARGN)
    emenda_names_in(${source} names)
    foreach(group RANGE ${groups})
      list(LENGTH sources_${group} size)
      emenda_share(names names_${group} clash)
      if(size LESS EMENDA_GROUP_SIZE AND NOT clash)
        set(chosen ${group})
        break()
      endif()
    endforeach()
    list(APPEND sources_${chosen} ${source})
    list(APPEND names_${chosen} ${names})
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${chosen})
    if(chosen EQUAL groups)
      math(EXPR groups "${groups} + 1")
    endif()
  endforeach()
endfunction()
