import { useRef } from 'react';
import type { Example } from '../settings';

/** 标题栏：文件名与文件操作（新建、打开、保存、打开示例），格式栏的开关。 */
export function TitleBar(props: {
  fileName: string;
  unsaved: boolean;
  busy: boolean;
  formatBar: boolean;
  examples: readonly Example[];
  onNew: () => void;
  onOpen: (file: File) => void;
  onSave: () => void;
  onExample: (example: Example) => void;
  onFormatBar: (visible: boolean) => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className="title-bar">
      <div className="file-actions" role="toolbar" aria-label="文件">
        <button type="button" disabled={props.busy} onClick={props.onNew}>
          新建
        </button>
        <button type="button" disabled={props.busy} onClick={() => picker.current?.click()}>
          打开…
        </button>
        <button type="button" disabled={props.busy} onClick={props.onSave} title="下载为 .xlsx 文件">
          保存
        </button>
        {props.examples.map((example) => (
          <button
            key={example.url}
            type="button"
            disabled={props.busy}
            className="example"
            onClick={() => props.onExample(example)}
          >
            {example.label}
          </button>
        ))}
        <input
          ref={picker}
          type="file"
          accept=".xlsx"
          hidden
          aria-label="打开工作簿"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) props.onOpen(file);
          }}
        />
      </div>
      <h1 title={props.fileName}>
        {props.fileName}
        {props.unsaved && <small>未保存</small>}
      </h1>
      <div className="title-end">
        <button
          type="button"
          aria-pressed={props.formatBar}
          title="字体、颜色、对齐这一行；敲字时收着更快"
          onClick={() => props.onFormatBar(!props.formatBar)}
        >
          格式栏
        </button>
        <span className="product">工作台 · 模拟主机</span>
      </div>
    </header>
  );
}
