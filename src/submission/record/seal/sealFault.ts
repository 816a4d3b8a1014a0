import type { SealReport } from './verifySeal';

/** 定稿为什么不作数：没走完、没比成、登记的数没变而重算不一样、以后有改动。 */
export interface SealFault {
  readonly kind: '没有完成' | '没有比成' | '重算不符' | '有改动';
  /** 一句话，句号结尾。 */
  readonly text: string;
}

/** 登记的值、印出来的样子、工作表都还在，没有一处变了。 */
export const isUntouched = ({ changes, printed, missing }: SealReport): boolean =>
  changes.length + printed.length + missing.length === 0;

/** 定稿不作数的原因，命令行与窗格说的是同一句；有效为 null。 */
export function sealFault(report: SealReport): SealFault | null {
  const { seal, valid, verdicts, recordAgrees, homes, recomputation } = report;
  if (seal.state !== 'sealed')
    return { kind: '没有完成', text: '定稿没有完成：请在窗格的“提交”里还原后重新定稿。' };
  if (valid) return null;
  const isForged = !recordAgrees || homes.damaged || homes.extra || homes.names === 'different';
  if (!isForged && Object.values(verdicts).every((verdict) => verdict !== '变了'))
    return { kind: '没有比成', text: '定稿未能复核：公式没有存下结果，数没有比成。' };
  const stale = recomputation.differences.length;
  return !isForged && isUntouched(report) && stale > 0
    ? {
        kind: '重算不符',
        text: `定稿不作数：登记的数没有改动，可有 ${stale} 格存着的与公式重算的不一样。`,
      }
    : { kind: '有改动', text: '定稿已失效：定稿以后有改动。' };
}
