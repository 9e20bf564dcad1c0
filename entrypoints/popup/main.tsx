import { mountSurface } from '../surface/mount.tsx';
import { PageSurface } from '../surface/page/PageSurface.tsx';

mountSurface(<PageSurface layout="popup" />);
