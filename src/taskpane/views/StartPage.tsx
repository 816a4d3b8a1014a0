import { usePaneState } from '../paneContext';
import { HomeView } from './HomeView';
import { StartView } from './StartView';

/** “开始”页：还没有表样时选方案插表，有了以后是主页。 */
export function StartPage() {
  const { overview } = usePaneState();
  return overview === null ? <StartView /> : <HomeView overview={overview} />;
}
