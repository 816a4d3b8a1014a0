import { FUNCTION_NAMESPACE } from '../functions';
import type { Scheme } from '../schemes';
import { readSubmission, recalculate, registryNamespace, type Submission } from '../submission';
import { readXlsx } from '../xlsx';
import { InputError, readInput } from './readInput';

/** 直接读一本工作簿，不起表格引擎；给了方案照它读，不照登记的。 */
export async function readBook(folder: string, file: string, scheme?: Scheme): Promise<Submission> {
  const bytes = await readInput(folder, file);
  const source = readXlsx(bytes, { functionNamespaces: [FUNCTION_NAMESPACE], registryNamespace });
  const submission = readSubmission(source, scheme);
  if (!submission) throw new InputError('没有找到本软件插入的表样，不是绩效自评工作簿。');
  return recalculate(submission);
}
