/** What the embedded Workspace asks of the Apps Script runtime. */

export type ScriptAnswer =
  { readonly result: unknown } | { readonly error: { readonly name: string; readonly message: string } };

export interface RunOptions {
  /** Nothing goes wrong in this run, whatever faults are set: for what happens between the requests of another run. */
  readonly undisturbed?: boolean;
}

export interface ScriptHost {
  /** The globals of the bundle that the page may call, with the names of their parameters. */
  functions(): readonly { readonly name: string; readonly args: readonly string[] }[];
  /**
   * Runs a global as `google.script.run` would: same rules of serialisation, same errors. Never rejects for what the bundle does.
   * Runs may overlap. Each begins with `workspace.startRun(functionName, user, options)` and sends through `workspace.sendWave`.
   */
  run(functionName: string, args: readonly unknown[], user: string, options?: RunOptions): Promise<ScriptAnswer>;
  close(): Promise<void>;
}
