import type { Place } from '../../../submission';
import { action } from '../../kernel/action';
import { goToPlace } from './goTo';

/** 定位；随窗格装好。 */
export const goToActions = {
  /** 跳到并选中一个位置。 */
  goTo: action({
    title: '定位',
    kind: 'exclusive',
    syncs: 1,
    run: (_session, place: Place) => goToPlace(place),
  }),
};
