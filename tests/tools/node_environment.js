// Gives a wasm test program the environment variables of the Node process that runs it (Emscripten's getenv has its own).
Module['preRun'] = (Module['preRun'] || []).concat(() => {
  if (typeof ENV !== 'undefined') Object.assign(ENV, process.env);
});
