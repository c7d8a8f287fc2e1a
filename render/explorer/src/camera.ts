// Pan and zoom of a picture.
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class Camera {
  private readonly behavior: ZoomBehavior<SVGSVGElement, unknown>;
  private now: ZoomTransform = zoomIdentity;
  private frame = 0;

  constructor(private readonly svg: SVGSVGElement, private readonly moved: (transform: ZoomTransform) => void) {
    this.behavior = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.1, 4])
      .filter((event: MouseEvent) => !event.button && (event.type === 'wheel' || !(event.target as Element).closest('.node')))
      .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: unknown }) => {
        if (sourceEvent) {
          cancelAnimationFrame(this.frame);
        }
        this.now = transform;
        this.moved(transform);
      });
    select(svg).call(this.behavior).on('dblclick.zoom', null);
  }

  get scale(): number {
    return this.now.k;
  }

  // As the attribute of what is moved.
  get transform(): string {
    return this.now.toString();
  }

  zoom(by: number) {
    this.glide(this.scaled(by));
  }

  // So that the box fills the picture, but nothing is drawn larger than `most`.
  fit(box: Box, most = 1.25, at_once = false) {
    const { clientWidth: width, clientHeight: height } = this.svg;
    if (width === 0 || height === 0) {
      return;
    }
    const margin = 24;
    const scale = Math.max(0.1, Math.min(most, (width - margin) / Math.max(box.width, 1), (height - margin) / Math.max(box.height, 1)));
    const to = zoomIdentity.translate(width / 2 - scale * (box.x + box.width / 2), height / 2 - scale * (box.y + box.height / 2)).scale(scale);
    if (at_once || calm()) {
      this.set(to);
    } else {
      this.glide(to);
    }
  }

  // Whether the box can be seen as a whole.
  sees(box: Box): boolean {
    const [x, y] = this.now.apply([box.x, box.y]);
    const [right, bottom] = this.now.apply([box.x + box.width, box.y + box.height]);
    return x >= 0 && y >= 0 && right <= this.svg.clientWidth && bottom <= this.svg.clientHeight;
  }

  // Brings a box into sight by the shortest way.
  show(box: Box) {
    const [x, y] = this.now.apply([box.x, box.y]);
    const [right, bottom] = this.now.apply([box.x + box.width, box.y + box.height]);
    const margin = 12;
    const dx = x < margin ? margin - x : Math.min(0, this.svg.clientWidth - margin - right);
    const dy = y < margin ? margin - y : Math.min(0, this.svg.clientHeight - margin - bottom);
    if (dx !== 0 || dy !== 0) {
      this.glide(zoomIdentity.translate(this.now.x + dx, this.now.y + dy).scale(this.now.k));
    }
  }

  private scaled(by: number): ZoomTransform {
    const { clientWidth: width, clientHeight: height } = this.svg;
    const [x, y] = this.now.invert([width / 2, height / 2]);
    const scale = Math.max(0.1, Math.min(4, this.now.k * by));
    return zoomIdentity.translate(width / 2 - scale * x, height / 2 - scale * y).scale(scale);
  }

  private set(to: ZoomTransform) {
    select(this.svg).call(this.behavior.transform, to);
  }

  private glide(to: ZoomTransform) {
    cancelAnimationFrame(this.frame);
    const from = this.now;
    const start = performance.now();
    const step = (time: number) => {
      const share = Math.min(1, Math.max(0, (time - start) / 260));
      const eased = 1 - (1 - share) ** 3;
      const mix = (a: number, b: number) => a + (b - a) * eased;
      this.set(zoomIdentity.translate(mix(from.x, to.x), mix(from.y, to.y)).scale(mix(from.k, to.k)));
      if (share < 1) {
        this.frame = requestAnimationFrame(step);
      }
    };
    if (calm()) {
      this.set(to);
    } else {
      this.frame = requestAnimationFrame(step);
    }
  }
}
