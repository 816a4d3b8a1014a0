import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { OutputError, saveOutput, writeErrorText } from '../../../src/cli/save';

const workbook = readFileSync(new URL('../../fixtures/versions/基础数据表@1.xlsx', import.meta.url));
const content = new TextEncoder().encode('新的内容');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pbe-save-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const save = (folder: string, output: string, { inputs = [] as string[], force = false } = {}) =>
  saveOutput({ folder, output, inputs, force }, content).then(
    () => '',
    (error: unknown) => {
      expect(error).toBeInstanceOf(OutputError);
      return (error as OutputError).message;
    },
  );

describe('成品不盖掉不该盖的', () => {
  it('新文件：文件夹没有就建，不留临时文件', async () => {
    const folder = temporaryFolder();
    expect(await save(folder, 'a/b/成品.xlsx')).toBe('');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['成品.xlsx']);
  });

  it('没有定稿的旧工作簿照旧覆盖，权限不变', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.xlsx'), workbook, { mode: 0o640 });
    expect(await save(folder, 'a.xlsx')).toBe('');
    expect(readFileSync(join(folder, 'a.xlsx'), 'utf8')).toBe('新的内容');
    expect(statSync(join(folder, 'a.xlsx')).mode & 0o777).toBe(0o640);
  });

  it.each(['同一个名字', '软链接', '硬链接', '软链接的软链接'])('成品就是输入（%s）：不写', async (kind) => {
    const folder = temporaryFolder();
    const source = join(folder, '定稿.xlsx');
    writeFileSync(source, workbook);
    const output = kind === '同一个名字' ? './x/../定稿.xlsx' : '链接.xlsx';
    if (kind === '硬链接') linkSync(source, join(folder, '链接.xlsx'));
    if (kind === '软链接') symlinkSync('定稿.xlsx', join(folder, '链接.xlsx'));
    if (kind === '软链接的软链接') {
      symlinkSync('定稿.xlsx', join(folder, '中间.xlsx'));
      symlinkSync('中间.xlsx', join(folder, '链接.xlsx'));
    }
    const message = await save(folder, output, { inputs: ['定稿.xlsx'], force: true });
    expect(message).toContain(`写不了 ${output}：成品要另存，不能盖掉原文件：它就是 定稿.xlsx`);
    expect(readFileSync(source).equals(workbook)).toBe(true);
  });

  it('链接指到别的文件：写到它指的地方，链接还是链接', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '真.xlsx'), workbook);
    symlinkSync('真.xlsx', join(folder, '链接.xlsx'));
    expect(await save(folder, '链接.xlsx')).toBe('');
    expect(lstatSync(join(folder, '链接.xlsx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, '真.xlsx'), 'utf8')).toBe('新的内容');
  });

  it('读不懂的旧文件、正打开着的：不问不盖；--force 才盖', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '怪.xlsx'), '不是工作簿');
    expect(await save(folder, '怪.xlsx')).toMatch(/^写不了 怪\.xlsx：.*读不出里面是什么.*--force/);
    expect(await save(folder, '怪.xlsx', { force: true })).toBe('');
    writeFileSync(join(folder, '开着.xlsx'), workbook);
    for (const lock of ['~$开着.xlsx', '.~lock.开着.xlsx#']) {
      writeFileSync(join(folder, lock), '');
      expect(await save(folder, '开着.xlsx')).toMatch(/^写不了 开着\.xlsx：正在 Excel、WPS/);
      rmSync(join(folder, lock));
    }
    expect(readFileSync(join(folder, '开着.xlsx')).equals(workbook)).toBe(true);
  });

  it('只读的、是文件夹的、路径中间是文件的：说成品，说原因', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '只读.xlsx'), workbook);
    chmodSync(join(folder, '只读.xlsx'), 0o444);
    mkdirSync(join(folder, '夹.xlsx'));
    expect(await save(folder, '只读.xlsx')).toBe(
      '写不了 只读.xlsx：这个文件设成了只读，去掉只读或换一个文件名。',
    );
    expect(await save(folder, '夹.xlsx')).toContain('这个名字已经是一个文件夹');
    expect(await save(folder, '只读.xlsx/a.xlsx')).toContain('路径里有一段不是文件夹');
    expect(await save(folder, `${'长'.repeat(200)}.xlsx`)).toContain('文件名太长');
  });
});

it.each([
  ['ENOSPC', '磁盘满了'],
  ['EFBIG', '磁盘满了'],
  ['EDQUOT', '配额'],
  ['EROFS', '只读'],
  ['EACCES', '写的权限'],
  ['EPERM', '写的权限'],
  ['EBUSY', '打开着'],
])('%s 的说法', (code, words) => {
  expect(writeErrorText(Object.assign(new Error(code), { code }))).toContain(words);
});

describe('写到一半', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pbe-kill-'));
    buildSync({
      stdin: {
        contents: `import { saveOutput } from './src/cli/save';
          const bytes = new Uint8Array(Number(process.argv[3])).fill(66);
          const target = { folder: '.', output: process.argv[2], inputs: [], force: true };
          const again = async () => {
            for (;;) {
              await saveOutput(target, bytes);
              process.stdout.write('.');
              if (process.argv[4] === 'once') return;
            }
          };
          again().catch((error) => { console.error(error.message); process.exitCode = 2; });`,
        resolveDir: fileURLToPath(new URL('../../..', import.meta.url)),
      },
      bundle: true,
      platform: 'node',
      outfile: join(folder, 'writer.cjs'),
      logLevel: 'error',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('文件大小受限（像磁盘满了）：旧文件完整，说磁盘满了，不留临时文件', () => {
    writeFileSync(join(folder, '旧.xlsx'), workbook);
    const command = `ulimit -f 8; exec "${process.execPath}" writer.cjs 旧.xlsx 100000 once`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('写不了 旧.xlsx：磁盘满了'),
    });
    expect(readFileSync(join(folder, '旧.xlsx')).equals(workbook)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['writer.cjs', '旧.xlsx'].sort());
  });

  it('随时被杀：文件不是旧的就是新的，没有半截的', async () => {
    const [path, size] = [join(folder, '杀.xlsx'), 4_000_000];
    const whole = Buffer.alloc(size, 66);
    for (const saves of [1, 2, 3, 5, 8]) {
      const child = spawn(process.execPath, ['writer.cjs', '杀.xlsx', String(size)], { cwd: folder });
      // 写完第几遍的消息传到这里，它早已在写下一遍：写到哪里被杀，每次不一样
      for (let saved = 0; saved < saves;) {
        saved += await new Promise<number>((resolve) =>
          child.stdout.once('data', (dots: Buffer) => resolve(dots.length)),
        );
      }
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      expect(readFileSync(path).equals(whole)).toBe(true);
    }
  });
});
