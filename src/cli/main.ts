import { exitCodes } from './exitCodes';
import { run } from './run';

/** 进程入口：输出写完再退（引擎留着的定时器不等）。 */
async function main(): Promise<void> {
  const code = await run(process.argv.slice(2), {
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
    folder: process.env['PBE_FOLDER'] ?? process.cwd(),
  });
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

main().catch((error: unknown) => {
  console.error('程序自身出错，请把下面的内容报给开发者：', error);
  process.exit(exitCodes.unreadable);
});
