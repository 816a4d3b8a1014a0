import { isSetSupported, M365 } from '../../../src/host';
import { findScheme, type Scheme } from '../../../src/schemes';
import { createSession, type WorkbookSession } from '../../../src/workbook';
import { bootHost, type BootOptions, type BootedHost } from '../support/bootHost';

/** 衡阳方案。 */
export function hengyang(): Scheme {
  const scheme = findScheme('hengyang-2022');
  if (!scheme) throw new Error('没有登记衡阳方案');
  return scheme;
}

/** 插表时共同的部分。 */
export const common = () => ({
  scheme: hengyang(),
  year: 2022,
  unit: '衡阳市投资促进事务中心',
});

/** 主机与会话。 */
export interface Desk {
  readonly host: BootedHost;
  readonly session: WorkbookSession;
}

/** 起一台主机并建一个会话；要求集按主机扮演的版本答。 */
export async function openDesk(options: BootOptions = {}): Promise<Desk> {
  const host = await bootHost(options);
  return { host, session: newSession(options) };
}

/** 在现有主机上另建一个（冷的）会话，像关掉窗格再打开。 */
export function newSession({ requirements = M365 }: BootOptions = {}): WorkbookSession {
  return createSession({ isSetSupported: (set, version) => isSetSupported(requirements, set, version) });
}
