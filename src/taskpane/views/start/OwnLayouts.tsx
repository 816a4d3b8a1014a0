import { useState } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { packedSchemes } from '../../../forms';
import type { SchemeFile } from '../../app/actions/schemes';
import { usePaneActions, usePaneState } from '../../paneContext';
import { PackLink } from './PackLink';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/**
 * 所选的内置方案自带公开的表的版面：照它插表，或连方案导出成一个文件发给别人。没有自带的不显示，插过表的也不显示。
 *
 * @param onProblems 版面没有载入的原因，空为载入了
 */
export function OwnLayouts({ onProblems }: { readonly onProblems: (problems: readonly string[]) => void }) {
  const styles = useStyles();
  const actions = usePaneActions();
  const { activity, overview, setup } = usePaneState();
  const [file, setFile] = useState<SchemeFile | null>(null);

  async function use() {
    const own = await actions.ownPack();
    if (own !== null) onProblems(await actions.loadPack(own.text));
  }

  if (overview !== null || !packedSchemes.includes(setup.schemeId)) return null;
  return (
    <div className={styles.root} data-testid="own-layouts">
      <span>所选方案自带公开的表的版面（列宽是推的，待核）：</span>
      <Button size="small" disabledFocusable={activity !== null} onClick={() => void use()}>
        照它插表
      </Button>
      <Button size="small" onClick={() => void actions.ownPack().then(setFile)}>
        导出这份方案包
      </Button>
      {file === null ? null : <PackLink file={file} />}
    </div>
  );
}
