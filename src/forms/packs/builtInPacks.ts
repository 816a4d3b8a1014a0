import type { Scheme } from '../../schemes';
import { kinds } from '../kinds';
import { parseLayout } from '../layouts/parseLayout';
import type { Pack } from './pack';

/** 一份版面的 JSON：用到才下载。 */
type LayoutFile = () => Promise<{ readonly default: unknown }>;

/** 内置方案（照标识）带的版面，一地一个文件夹；取自公开的表，出处与证据等级写在各份版面里。 */
const layoutsOf: Readonly<Record<string, readonly LayoutFile[]>> = {
  'tianchang-2022': [() => import('./安徽省/天长-2022/项目支出绩效自评表.json')],
  'changli-2023': [() => import('./河北省/昌黎-2023/项目自评结果汇总表.json')],
  'hebei-county': [() => import('./河北省/县级-2020/项目支出绩效自评表.json')],
  'chengan-2020': [() => import('./河北省/成安-2020/项目支出绩效自评表.json')],
  'hunan-province': [() => import('./湖南省/省表/部门整体支出绩效评价评分表.json')],
  'yueyang-project': [() => import('./湖南省/岳阳项目/项目支出绩效自评表.json')],
  hubei: [() => import('./湖北省/二十分-2020/项目支出绩效自评表.json')],
  yunnan: [() => import('./云南省/二十分-2022/项目支出绩效自评表.json')],
  'sichuan-2021': [() => import('./四川省/四川-2021/项目支出绩效自评表.json')],
  'sichuan-2023': [() => import('./四川省/四川-2023/项目支出绩效自评表.json')],
  'chongqing-2021': [() => import('./重庆市/重庆-2021/部门整体支出绩效自评表.json')],
  'ningde-2020': [() => import('./福建省/宁德-2020/部门整体支出绩效自评表.json')],
  'transfer-project': [() => import('./全国/转移支付-项目/项目支出绩效自评表.json')],
};

/** 自带版面的内置方案的标识；别的方案照内置版面。 */
export const packedSchemes: readonly string[] = Object.keys(layoutsOf);

/**
 * 一份内置方案连它的版面，写成一个方案包。没有自带版面的（内置版面就是照它画的，或照通用的）包里没有版面，照内置版面插表。
 * @throws Error 内置的版面不合格（测试逐份查过，装坏了才会）
 */
export async function builtInPack(scheme: Scheme): Promise<Pack> {
  const files = layoutsOf[scheme.id] ?? [];
  const layouts = await Promise.all(
    files.map(async (file) => {
      const parsed = parseLayout((await file()).default, kinds);
      if (!parsed.ok) throw new Error(`内置版面不合格：${parsed.problems.join('；')}`);
      return parsed.layout;
    }),
  );
  return { format: 1, id: scheme.id, title: scheme.title, basis: scheme.basis, scheme, layouts };
}
