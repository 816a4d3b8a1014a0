import { useState } from 'react';
import type { AddIn, RibbonButton } from '../manifest';

/** 由清单生成的功能区：选项卡、组、按钮；加载项没就绪时命令按钮不可用。 */
export function RibbonStrip(props: { addIn: AddIn; ready: boolean; onRun: (button: RibbonButton) => void }) {
  const { addIn, ready, onRun } = props;
  const [selected, setSelected] = useState(addIn.tabs[0]?.id ?? '');
  const tab = addIn.tabs.find((item) => item.id === selected);
  return (
    <div className="ribbon">
      <div className="ribbon-tabs" role="tablist" aria-label="功能区">
        {addIn.tabs.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`tab-${item.id}`}
            aria-selected={item.id === selected}
            onClick={() => setSelected(item.id)}
          >
            {item.label}
          </button>
        ))}
      </div>
      {tab && (
        <div className="ribbon-groups" role="tabpanel" aria-labelledby={`tab-${tab.id}`}>
          {tab.groups.map((group) => (
            <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
              <div className="ribbon-buttons">
                {group.buttons.map((button) => (
                  <button
                    key={button.id}
                    type="button"
                    className="ribbon-button"
                    title={`${button.tip.title}\n${button.tip.description}`}
                    disabled={!ready && button.action.kind === 'executeFunction'}
                    onClick={() => onRun(button)}
                  >
                    <img src={button.icon} alt="" width={32} height={32} />
                    <span>{button.label}</span>
                  </button>
                ))}
              </div>
              <div className="ribbon-group-label">{group.label}</div>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
