import { buildProbeBook } from './probeBook';
import { readProbe, type ProbeReading } from './facts';
import { predictions, type Prediction } from './predictions';

/** 一条变了的事实。 */
export interface ProbeChange {
  readonly id: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** 预言过的理由；没有预言到为 null。 */
  readonly why: string | null;
}

/** 存盘的程序改了什么，与预言对不对得上。 */
export interface ProbeComparison {
  readonly program: string;
  readonly prediction: Prediction | null;
  readonly total: number;
  /** 变了的，预言到的与没有预言到的。 */
  readonly changes: readonly ProbeChange[];
  /** 预言会变、却没有变的。 */
  readonly unchanged: readonly string[];
}

/** 存过的探针与我们写出去的逐条比。 */
export function compareProbe(saved: ProbeReading): ProbeComparison {
  const prediction = predictions.find(({ program }) => program.test(saved.program)) ?? null;
  const expected = prediction?.changes ?? {};
  const now = new Map(saved.facts.map((fact) => [fact.id, fact.value]));
  const written = readProbe(buildProbeBook()).facts;
  const changes = written.flatMap(({ id, title, value: before }): ProbeChange[] => {
    const after = now.get(id) ?? '没有';
    if (after === before) return [];
    const why = expected[id]?.becomes.test(after) ? expected[id].why : null;
    return [{ id, title, before, after, why }];
  });
  const changed = new Set(changes.map(({ id }) => id));
  return {
    program: saved.program,
    prediction,
    total: written.length,
    changes,
    unchanged: Object.keys(expected).filter((id) => !changed.has(id)),
  };
}
