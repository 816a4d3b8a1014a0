import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { serverFiles } from './libreOfficeServer';

const NAMES = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
const USUAL = ['/Applications/LibreOffice.app/Contents/MacOS', 'C:\\Program Files\\LibreOffice\\program'];

/** 本机的 LibreOffice；没有为 `null`。 */
export const libreOffice: string | null =
  [...(process.env['PATH'] ?? '').split(delimiter), ...USUAL]
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? null;

/** 各测试进程的 LibreOffice 都在这个文件夹里各开一间，跑完由 globalSetup 一起收掉。 */
export const SESSIONS = 'PBE_LIBREOFFICE_SESSIONS';

/** 没人用它多久就自己退出（毫秒）：测试进程被硬杀了也不会一直留着。 */
const IDLE = 120_000;

/** 配置文件夹当作装好了的，不拿预置的盖。 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>`;

/** 开着的一个 LibreOffice：照次序做放进它文件夹的 Basic 模块。 */
class Session {
  readonly #jobs: string;
  readonly #process: ChildProcess;
  #next = 0;

  constructor(office: string, sessions: string) {
    const folder = mkdtempSync(join(sessions, 'libreoffice-'));
    this.#jobs = join(folder, 'jobs');
    mkdirSync(this.#jobs);
    const user = join(folder, 'profile', 'user');
    const files = {
      'registrymodifications.xcu': SETTINGS,
      ...serverFiles(pathToFileURL(this.#jobs).href, IDLE),
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(user, name)), { recursive: true });
      writeFileSync(join(user, name), text);
    }
    const profile = pathToFileURL(join(folder, 'profile')).href;
    this.#process = spawn(
      office,
      ['--headless', '--norestore', `-env:UserInstallation=${profile}`, 'macro:///Standard.Server.Main'],
      { stdio: 'ignore' },
    );
    // 不因为它开着就不退出
    this.#process.unref();
    writeFileSync(join(folder, 'pid'), String(this.#process.pid ?? ''));
  }

  get running(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** 跑完 `true`；还没轮到它就自己退出了 `false`。 */
  async run(code: string): Promise<boolean> {
    const path = (kind: string): string => join(this.#jobs, `${this.#next}.${kind}`);
    const [ready, done] = [path('ready'), path('done')];
    this.#next += 1;
    // 写完才改成它认的名字，免得读到半截
    writeFileSync(`${ready}.part`, code);
    renameSync(`${ready}.part`, ready);
    while (!existsSync(done)) {
      if (this.#process.exitCode === 0) return false;
      if (!this.running) throw new Error('LibreOffice 中途退出了');
      await pause(15);
    }
    const reason = readFileSync(done, 'utf8').trim();
    if (reason !== '') throw new Error(`LibreOffice：${reason}`);
    return true;
  }
}

let session: Session | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * 让 LibreOffice 跑一个 Basic 模块（从 `Main` 起），跑完才回。
 *
 * 一个测试进程只开一次（开一次要四五秒处理器时间），用单独的配置文件夹，不碰用户的；退出了再开一个。
 * @throws 没有装、跑不成（原话）、中途退出
 */
export function runBasic(code: string): Promise<void> {
  const run = async (): Promise<void> => {
    if (!libreOffice) throw new Error('没有装 LibreOffice');
    const sessions = process.env[SESSIONS];
    if (sessions === undefined) throw new Error('test/host/globalSetup.ts 没有跑');
    if (!session?.running) session = new Session(libreOffice, sessions);
    // 刚好在它等够了、正要退出时来的活：另开一个做
    while (!(await session.run(code))) session = new Session(libreOffice, sessions);
  };
  const result = last.then(run);
  last = result.catch(() => undefined);
  return result;
}

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** 请开着的都退出，等它们退了（至多十秒），删掉文件夹。 */
export async function closeSessions(folder: string): Promise<void> {
  const rooms = readdirSync(folder).map((name) => join(folder, name));
  for (const room of rooms) writeFileSync(join(room, 'jobs', 'stop'), '');
  const pids = rooms.map((room) => Number(readFileSync(join(room, 'pid'), 'utf8'))).filter((pid) => pid > 0);
  for (let waited = 0; waited < 10_000 && pids.some(alive); waited += 50) await pause(50);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
