/** Stands for each module that `environment.cjs` keeps warm. */
module.exports = globalThis.embeddedWorkspace;
