import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Workbench } from '../workbench';
import { RibbonStrip } from './ribbonStrip';
import { StatusBar } from './statusBar';
import { TitleBar } from './titleBar';

/** 窗格宽度的范围（像素），同 Excel 任务窗格。 */
const PANE_WIDTH = { initial: 360, min: 280, max: 640 };

/** 整个页面：标题栏、功能区、左边网格、右边任务窗格、状态栏。 */
export function App({ workbench }: { workbench: Workbench }) {
  const state = useSyncExternalStore(workbench.store.subscribe, workbench.store.get);
  const [width, setWidth] = useState(PANE_WIDTH.initial);
  const dragFrom = useRef<{ x: number; width: number } | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (grid.current && pane.current) workbench.attach(grid.current, pane.current);
  }, [workbench]);
  const resize = (next: number) => setWidth(Math.min(PANE_WIDTH.max, Math.max(PANE_WIDTH.min, next)));
  return (
    <div className="workbench" aria-busy={state.busy !== null}>
      <TitleBar
        fileName={state.fileName}
        unsaved={state.unsaved}
        busy={state.busy !== null}
        formatBar={state.formatBar}
        examples={workbench.settings.examples}
        onNew={() => void workbench.newWorkbook()}
        onOpen={(file) => void workbench.openFile(file)}
        onSave={() => void workbench.save()}
        onExample={(example) => void workbench.openExample(example)}
        onFormatBar={(visible) => workbench.showFormatBar(visible)}
      />
      <RibbonStrip
        addIn={workbench.addIn}
        ready={state.paneReady}
        onRun={(button) => workbench.runCommand(button)}
      />
      <div className="body">
        <div className="grid" ref={grid} />
        <div
          className="splitter"
          role="separator"
          aria-orientation="vertical"
          aria-label="窗格宽度"
          aria-valuenow={width}
          aria-valuemin={PANE_WIDTH.min}
          aria-valuemax={PANE_WIDTH.max}
          tabIndex={0}
          hidden={!state.paneOpen}
          onKeyDown={(event) => {
            if (event.key === 'ArrowLeft') resize(width + 20);
            if (event.key === 'ArrowRight') resize(width - 20);
          }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            dragFrom.current = { x: event.clientX, width };
          }}
          onPointerMove={(event) => {
            const from = dragFrom.current;
            if (from) resize(from.width + from.x - event.clientX);
          }}
          onPointerUp={() => {
            dragFrom.current = null;
          }}
        />
        <aside className="pane" style={{ width }} hidden={!state.paneOpen} aria-label="任务窗格">
          <div className="pane-title">
            <span>{workbench.addIn.name}</span>
            <button type="button" aria-label="关闭窗格" onClick={() => workbench.showPane(false)}>
              ✕
            </button>
          </div>
          <iframe ref={pane} title={workbench.addIn.name} />
        </aside>
      </div>
      <StatusBar state={state} onVersion={(id) => void workbench.playVersion(id)} />
    </div>
  );
}
