import type { Submission } from '../../../submission';
import type { ReportFile } from '../state';
import { sha256Of } from './sha256';

/** 浏览器自己的文件柜：只在这台电脑、这个部署地址下，不出网。 */
const cabinet = 'pbe.报告';
/** 最多留几份；再多就丢最早的。 */
const most = 10;
const nameHeader = 'x-pbe-name';

/** 一份报告归在哪份工作簿名下：方案、年度、单位。 */
export interface ReportOwner {
  readonly scheme: string;
  readonly year: number;
  readonly unit: string;
}

/** 一份申报的报告归在谁名下。 */
export const ownerOf = ({ scheme, year, unit }: Submission): ReportOwner => ({
  scheme: scheme.id,
  year,
  unit,
});

const addressOf = ({ scheme, year, unit }: ReportOwner): string =>
  new URL(`kept-report/${encodeURIComponent(`${scheme}|${year}|${unit}`)}`, globalThis.location.href).href;

/** 浏览器不让存（隐私模式、站点数据被禁、没有这个接口）就只当没有：留不住不该让生成报告失败。 */
async function quietly<T>(work: (cache: Cache) => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work(await globalThis.caches.open(cabinet));
  } catch {
    return otherwise;
  }
}

/** 留住手上的报告，下次打开窗格还能说出哪些句子过期；新的顶掉同一份工作簿旧的。 */
export function keepReport(owner: ReportOwner, { name, bytes }: ReportFile): Promise<void> {
  return quietly(async (cache) => {
    const address = addressOf(owner);
    await cache.delete(address);
    const headers = { [nameHeader]: encodeURIComponent(name) };
    await cache.put(address, new Response(new Uint8Array(bytes), { headers }));
    const kept = await cache.keys();
    await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((old) => cache.delete(old)));
  }, undefined);
}

/** 上次打开窗格时留住的报告；没有、读不出为 null。 */
export function keptReport(owner: ReportOwner): Promise<ReportFile | null> {
  return quietly(async (cache) => {
    const found = await cache.match(addressOf(owner));
    if (!found) return null;
    const name = decodeURIComponent(found.headers.get(nameHeader) ?? '');
    const bytes = new Uint8Array(await found.arrayBuffer());
    return { name, bytes, sha256: await sha256Of(bytes), kept: true };
  }, null);
}

/** 忘掉留住的报告。 */
export function forgetReport(owner: ReportOwner): Promise<void> {
  return quietly(async (cache) => {
    await cache.delete(addressOf(owner));
  }, undefined);
}
