import { mountSurface } from '../surface/mount.tsx';
import { Popup } from './Popup.tsx';

mountSurface(<Popup />);
