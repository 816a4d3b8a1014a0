import { hostProfiles } from '../../host';
import type { WorkbenchState } from '../state';

/** 状态栏：正在做的事或消息、主机批次计数、扮演的 Excel 版本。 */
export function StatusBar(props: { state: WorkbenchState; onVersion: (id: string) => void }) {
  const { state, onVersion } = props;
  const idle = state.paneReady ? '就绪' : '正在载入加载项…';
  return (
    <footer className="status-bar">
      <span className={`status-message ${state.message?.tone ?? 'info'}`} role="status">
        {state.busy ?? state.message?.text ?? idle}
      </span>
      <span className="status-counts" title="加载项发来的 sync 次数；其中改动了工作簿的次数">
        批次 <b data-count="syncs">{state.counts.syncs}</b>　写入{' '}
        <b data-count="writing">{state.counts.writing}</b>
      </span>
      <label title="加载项看到的 Excel 版本（要求集）；换版本会重新载入加载项">
        版本
        <select
          disabled={state.busy !== null}
          value={state.officeVersionId}
          onChange={(event) => onVersion(event.target.value)}
        >
          {hostProfiles.map((version) => (
            <option key={version.id} value={version.id}>
              {version.label}
            </option>
          ))}
        </select>
      </label>
      <span className="status-note">真客户端 · 模拟主机</span>
    </footer>
  );
}
