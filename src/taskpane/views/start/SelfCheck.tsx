import { useEffect, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { describeDifference } from '../../../workbook';
import type { CheckedHost } from '../../app/actions/selfCheck';
import { SaveFile } from '../../components/SaveFile';
import { useEnvironment, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', paddingTop: '8px' },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

/** 一份 JSON 文件：换了内容就收回旧的地址。 */
function SaveJson({ content, name, label }: { content: unknown; name: string; label: string }) {
  const [file, setFile] = useState<{ address: string; text: string } | null>(null);
  useEffect(() => {
    const text = JSON.stringify(content, null, 1);
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    setFile({ address, text });
    return () => URL.revokeObjectURL(address);
  }, [content]);
  return file === null ? null : <SaveFile {...file} name={name} label={label} />;
}

/** 自检：谁手边有 Excel，谁就能一分钟内告诉我们模拟主机哪里不像它。 */
export function SelfCheck() {
  const styles = useStyles();
  const { actions, diagnostics } = useEnvironment();
  const { activity } = usePaneState();
  const [checked, setChecked] = useState<CheckedHost | null>(null);
  const differences = (checked?.report.results ?? []).map(describeDifference).filter((text) => text !== '');
  return (
    <div className={styles.root}>
      <p className={styles.text}>
        在一张用完就删的草稿表上，把本加载项依赖的 Excel
        行为逐项做一遍，约一分钟。您的表不会改动，结果不会发送到任何地方。
      </p>
      <div>
        <Button
          disabledFocusable={activity !== null}
          onClick={() => void actions.selfCheck(diagnostics).then(setChecked)}
        >
          开始自检
        </Button>
      </div>
      {checked === null ? null : (
        <>
          {differences.length === 0 ? (
            <p className={styles.text}>与预期完全一致。</p>
          ) : (
            <ul className={styles.list} aria-label="与预期不同的地方">
              {differences.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          <SaveJson content={checked.report} name="PBE自检报告.json" label="保存报告（交给维护人员）" />
          {checked.recording === null ? null : (
            <SaveJson
              content={checked.recording}
              name="PBE往返记录.json"
              label="保存往返记录（已隐去您的表名、姓名）"
            />
          )}
        </>
      )}
    </div>
  );
}
