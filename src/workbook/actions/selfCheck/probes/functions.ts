import { isArea, pbeFunctions, type PbeFunction } from '../../../../domain';
import type { Bench, Fact, Probe } from '../probe';

/** 自定义函数算得慢时多等几轮，毫秒。 */
const [rounds, pause] = [10, 200];

async function settledValue(
  bench: Bench,
  address: string,
  tries = rounds,
): Promise<string | number | boolean> {
  const cell = bench.sheet.getRange(address).load('values');
  await bench.context.sync();
  const value = cell.values[0]?.[0] as string | number | boolean;
  if (value !== '#BUSY!' || tries === 0) return value;
  await new Promise((resolve) => setTimeout(resolve, pause));
  return settledValue(bench, address, tries - 1);
}

/** 一个函数的文档示例：自定义函数与等价原生公式各算一遍。 */
function functionProbe({ id, title, native, examples, parameters }: PbeFunction): Probe {
  const [example] = examples;
  if (example === undefined) throw new Error(`${id} 没有示例`);
  return {
    id: `functions.${id}`,
    title: `PBE.${id}（${title}）与等价原生公式`,
    affects: `用到 PBE.${id} 的格；定稿后的数`,
    needs: ['CustomFunctionsRuntime', '1.1'],
    observe: async (bench): Promise<Fact> => {
      bench.sheet.getRange('A1').formulas = [[`=${example.formula}`]];
      const custom = await settledValue(bench, 'A1');
      if (native.kind !== 'formula' || parameters.some(isArea)) return { custom };
      const formula = native.write(
        example.args.map((value) => (typeof value === 'string' ? `"${value}"` : String(value))),
      );
      if (formula === null) return { custom };
      bench.sheet.getRange('A2').formulas = [[`=${formula}`]];
      return { custom, native: await settledValue(bench, 'A2') };
    },
  };
}

/** 每个 PBE 函数一项。 */
export const functionProbes: readonly Probe[] = pbeFunctions.map(functionProbe);
