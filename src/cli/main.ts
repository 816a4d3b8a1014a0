import { isMainThread } from 'node:worker_threads';
import { exitCodes } from './exitCodes';
import { serveJobs } from './pool/serveJobs';
import { run } from './run';

/** 第一次 Ctrl+C：做完手上的、留下已做的；再按一次立刻退出。 */
function interruption(): AbortSignal {
  const controller = new AbortController();
  process.on('SIGINT', () => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort();
  });
  return controller.signal;
}

/** 管道那头（如 head）看够了就关：不是错，安静退出。 */
function leaveWhenPipeCloses(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.ok);
    throw error;
  });
}

/** 进程入口：输出写完再退（引擎留着的定时器不等）。 */
async function main(): Promise<void> {
  leaveWhenPipeCloses();
  const interactive = process.stderr.isTTY;
  const code = await run(process.argv.slice(2), {
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
    folder: process.env['PBE_FOLDER'] ?? process.cwd(),
    drained: () => new Promise((done) => process.stdout.write('', () => done())),
    interactive,
    status: (line) => process.stderr.write(interactive ? `\r\x1b[K${line}` : line && `${line}\n`),
    interrupted: interruption(),
    workerEntry: new URL(import.meta.url),
  });
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

if (isMainThread) {
  main().catch((error: unknown) => {
    console.error('程序自身出错，请把下面的内容报给开发者：', error);
    process.exit(exitCodes.unreadable);
  });
} else {
  serveJobs();
}
