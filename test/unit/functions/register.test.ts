import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { functionMetadata, registerFunctions, registerOnDemand } from '../../../src/functions';
import { customFunctions } from '../../../src/functions/register';

type Implementation = (...args: unknown[]) => unknown;

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const registered = new Map<string, Implementation>();

beforeEach(() => {
  registered.clear();
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, implementation: Implementation) => registered.set(id, implementation),
      Error: CellError,
      ErrorCode: { invalidValue: '#VALUE!' },
    },
  });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
});

function invoke(id: string, ...args: unknown[]): unknown {
  registerFunctions();
  const implementation = registered.get(id);
  if (!implementation) throw new Error(`没有登记 ${id}`);
  return implementation(...args);
}

describe('登记到 CustomFunctions', () => {
  it('登记的标识与 functions.json 一一对应', () => {
    registerFunctions();
    expect([...registered.keys()]).toEqual(functionMetadata().map(({ id }) => id));
  });

  it('Excel 多传的 invocation 对象不当实参，没写的可选参数传 null', () => {
    const invocation = { address: 'Sheet1!A1', functionName: 'EXECSCORE' };
    expect(invoke('EXECRATE', 346.17, 505.05, invocation)).toBe(0.6854);
    expect(invoke('EXECSCORE', 0.6854, 10, null, invocation)).toBe(6.85);
    expect(
      invoke('INDICATORSCORE', '≥3次', '5次', 6, null, null, null, null, null, null, null, null, invocation),
    ).toBe(6);
    expect(invoke('GRADE', 94, null, invocation)).toBe('优');
  });

  it('区域参数收二维数组', () => {
    expect(invoke('WEIGHTEDRATE', [[0.962], [0.96], [0.96]], [[0.5], [0.4], [0.1]], {})).toBe(0.961);
  });

  it('读不懂的实参成为 #VALUE!，带中文原因', () => {
    let caught: unknown;
    try {
      invoke('EXECRATE', '2.46 ✓', 505.05);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(CellError);
    expect(caught).toMatchObject({ code: '#VALUE!', message: '“执行数”不是数值：2.46 ✓，是否应为 2.46' });
  });
});

describe('用到才装实现', () => {
  const call = (id: string, ...args: unknown[]) => registered.get(id)?.(...args);

  it('先只登记名字；第一次算到才装，装好以后随算随回', async () => {
    let loads = 0;
    registerOnDemand(async () => {
      loads += 1;
      return customFunctions;
    });
    expect([...registered.keys()]).toEqual(functionMetadata().map(({ id }) => id));
    expect(loads).toBe(0);
    const both = [call('EXECRATE', 346.17, 505.05), call('EXECSCORE', 0.6854, 10)];
    expect(await Promise.all(both)).toEqual([0.6854, 6.85]);
    expect(loads).toBe(1);
    expect(call('EXECRATE', 346.17, 505.05)).toBe(0.6854);
    expect(() => call('EXECRATE', '两百', 505.05)).toThrow(CellError);
  });

  it('装不上：那一次是 #VALUE! 并说原因，下一次重算再装；趁空闲先装，装不上不声张', async () => {
    let fails = true;
    const preload = registerOnDemand(async () => {
      if (fails) throw new Error('内网断了');
      return customFunctions;
    });
    await preload();
    await expect(call('EXECRATE', 1, 2)).rejects.toMatchObject({
      code: '#VALUE!',
      message: 'PBE 函数没有装上（内网断了），检查内网后重新计算。',
    });
    fails = false;
    expect(await call('EXECRATE', 1, 2)).toBe(0.5);
  });
});
