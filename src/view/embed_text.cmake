# cmake -DIN=a.vert;b.frag -DOUT=x.cpp -P embed_text.cmake
# Text files in, one C++ file of raw string literals out: shaders/a.vert becomes synoptic::k_a_vert.
set(out "// Generated from shaders/ by src/view/embed_text.cmake.\nnamespace synoptic {\n")
foreach(file IN LISTS IN)
  file(READ "${file}" text)
  get_filename_component(name "${file}" NAME)
  string(MAKE_C_IDENTIFIER "${name}" id)
  string(APPEND out "extern const char k_${id}[];\nconst char k_${id}[] = R\"GLSL(${text})GLSL\";\n")
endforeach()
file(WRITE "${OUT}" "${out}}  // namespace synoptic\n")
