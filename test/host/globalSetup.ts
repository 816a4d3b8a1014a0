import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureKit } from '../../scripts/lib/kit.mjs';
import { closeSessions, SESSIONS } from './xlsx/libreOfficeSession';

/** 测试开始前备好预打包的 Univer（已是最新就什么也不做）；跑完收掉各进程开着的 LibreOffice。 */
export default async function setup(): Promise<() => Promise<void>> {
  await ensureKit();
  const sessions = mkdtempSync(join(tmpdir(), 'pbe-libreoffice-'));
  process.env[SESSIONS] = sessions;
  return () => closeSessions(sessions);
}
