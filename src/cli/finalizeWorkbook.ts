import { FUNCTION_NAMESPACE } from '../functions';
import { printedSignOff, readSubmission, registryOf, type SignOff } from '../submission';
import type { FinalizeRequest, FinalizeResult } from '../workbook';
import { exportXlsx, importXlsx } from '../xlsx';
import { withHeadlessBook } from './headlessBook';
import { sha256 } from './sha256';
import { InputError } from './readInput';

/** 定稿的结果；定不了稿时没有成品。 */
export interface FinalizedWorkbook {
  readonly result: FinalizeResult;
  readonly bytes: Uint8Array | null;
  /** 勾了的附件。 */
  readonly attachments: readonly string[];
  /** 源文件里带不走的东西（图片、图表……）。 */
  readonly unsupported: readonly string[];
}

/** 命令行里写的签署；没写的用表上印的。 */
export type GivenSignOff = Partial<SignOff>;

const wanted: readonly (readonly [keyof SignOff, string])[] = [
  ['preparer', '--filler 填表人'],
  ['head', '--head 负责人'],
  ['date', '--date 日期'],
];

/** 没写的先用表上的预填；表上也没有（或各表不一样）的，要写。 */
function completeSignOff(given: GivenSignOff, printed: GivenSignOff): SignOff {
  const signOff = { ...printed, ...given };
  const missing = wanted.filter(([item]) => !signOff[item]).map(([, usage]) => usage);
  if (missing.length > 0)
    throw new InputError(`请写 ${missing.join('、')}：表上没有打印，或各表打的不一样。`);
  return signOff as SignOff;
}

/** 打开一份工作簿，用窗格同一套代码记下附件（没给就照工作簿里勾的）、定稿，再存成 .xlsx。 */
export function finalizeWorkbook(
  bytes: Uint8Array,
  request: Omit<FinalizeRequest, 'signOff'> & { readonly signOff: GivenSignOff },
  attachments: readonly string[] | null,
): Promise<FinalizedWorkbook> {
  const namespaces = { functionNamespaces: [FUNCTION_NAMESPACE] };
  return withHeadlessBook(async ({ engine, session }) => {
    const { unsupported } = await importXlsx(engine, bytes, namespaces);
    const source = await session.read();
    const registry = registryOf(source);
    const read = readSubmission(source);
    const signOff = completeSignOff(request.signOff, read ? printedSignOff(read) : {});
    // 没有登记、已经定稿的记不了，由定稿说原因
    if (attachments && registry && !registry.seal) await session.tickAttachments(attachments);
    // 与窗格一样：行高、分页照表上的字定好再封
    if (registry && !registry.seal) await session.setUpPrint();
    const result = await session.finalize({ ...request, signOff }, { digest: sha256 });
    const sealed = result.kind === 'sealed' ? await exportXlsx(engine, namespaces) : null;
    return { result, bytes: sealed, attachments: attachments ?? registry?.attachments ?? [], unsupported };
  });
}
