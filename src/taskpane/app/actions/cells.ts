import { cellAddress } from '../../../forms';
import type { Place } from '../../../submission';
import type { CellSelection } from '../session';
import type { Notice } from '../state';
import type { ActionRuntime } from './runtime';

/** 往一格写：指标值助手、函数清单。 */
export interface CellActions {
  /** 指标值写成文字（=100% 不会变成公式）；定性指标连完成档次一起写。 */
  readonly writeMeasure: (
    target: CellSelection,
    text: string,
    tier: { readonly place: Place; readonly value: string } | null,
  ) => Promise<void>;
  /** 插入公式；那一格已有别的内容又没说可以盖掉时不写，返回现有内容。 */
  readonly insertFormula: (
    target: CellSelection,
    formula: string,
    overwrite: boolean,
  ) => Promise<string | null>;
}

/** 接到状态上。 */
export function createCellActions({ services, perform }: ActionRuntime): CellActions {
  const { session } = services;
  return {
    writeMeasure: (target, text, tier) =>
      perform('写指标值', async () => {
        if (tier !== null) await session.writeCell(tier.place, { kind: 'text', text: tier.value }, true);
        await session.writeCell(target, { kind: 'text', text }, true);
        const at = cellAddress(target.row, target.column);
        return `${at} 已写成“${text}”${tier === null ? '' : `，完成档次选“${tier.value}”`}。`;
      }),
    insertFormula: async (target, formula, overwrite) => {
      let existing: string | null = null;
      await perform('插入公式', async (): Promise<Notice> => {
        const outcome = await session.writeCell(target, { kind: 'formula', formula }, overwrite);
        const at = cellAddress(target.row, target.column);
        if (outcome.written) return { tone: 'success', text: `${at} 已写入 ${formula}` };
        existing = outcome.existing;
        return { tone: 'info', text: `${at} 里已有“${outcome.existing}”，没有写。` };
      });
      return existing;
    },
  };
}
