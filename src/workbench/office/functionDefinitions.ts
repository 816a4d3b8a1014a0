import type { FunctionDefinition, FunctionParameter } from '../../host';
import type { AddIn } from '../manifest';
import { fetchFile } from '../settings';

/** functions.json 里本工作台用到的部分。 */
interface FunctionsMetadata {
  functions: { id: string; name: string; parameters: FunctionParameter[] }[];
}

/** 像 Excel 那样取自定义函数的元数据，公式名＝命名空间＋“.”＋名。 */
export async function loadFunctionDefinitions(addIn: AddIn): Promise<FunctionDefinition[]> {
  if (!addIn.functions) return [];
  const { namespace, metadataUrl } = addIn.functions;
  const metadata = (await (await fetchFile(metadataUrl)).json()) as FunctionsMetadata;
  return metadata.functions.map(({ id, name, parameters }) => ({
    id,
    name: `${namespace}.${name}`,
    parameters,
  }));
}
