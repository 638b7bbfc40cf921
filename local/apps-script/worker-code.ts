/** Code of the worker and its guest: compiled from TypeScript once per process, so that it runs the same under tsx and jest. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export interface WorkerCode {
  /** CommonJS for `new Worker(code, { eval: true })`. */
  readonly worker: string;
  /** An expression whose value is the exports of guest/index.ts. */
  readonly guest: string;
}

let code: WorkerCode | undefined;

function compile(
  file: string,
  options: { readonly platform: 'node' | 'neutral'; readonly format: 'cjs' | 'iife' },
): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, file)],
    bundle: true,
    write: false,
    target: 'es2022',
    charset: 'utf8',
    ...options,
    ...(options.format === 'iife' ? { globalName: 'guest' } : {}),
  });
  return outputFiles[0]?.text ?? '';
}

export function workerCode(): WorkerCode {
  code ??= {
    worker: compile('worker.ts', { platform: 'node', format: 'cjs' }),
    guest: `(function () {\n${compile('guest/index.ts', { platform: 'neutral', format: 'iife' })}\nreturn guest;\n})()`,
  };
  return code;
}
