import type { EngineEvent, EnginePort } from '../../host';

/** 算作“改了内容”的事件；选区、切换页签、重算不算。 */
function changesContent(event: EngineEvent): boolean {
  if (event.kind === 'selection' || event.kind === 'calculated') return false;
  return event.kind !== 'sheets' || (event.op !== 'activated' && event.op !== 'deactivated');
}

/** 开始留意改动（人改的、加载项改的都算）；返回停止函数。 */
export function watchChanges(engine: EnginePort, onChanged: () => void): () => void {
  return engine.on((event) => {
    if (changesContent(event)) onChanged();
  });
}
