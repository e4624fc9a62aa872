import { CONDUCTS } from '../../engine/conduct.ts';
import { type Drawing, inPixels, sidesIn } from './drawing.ts';
import { coverOf } from './marks.ts';

const VERTEX = `#version 300 es
uniform vec2 extent;
uniform vec4 colours[${CONDUCTS.length}];
in vec3 corner;
in uint conduct;
flat out vec4 colour;
flat out ivec2 tile;
flat out float side;
uniform ivec4 sides;
uniform ivec4 tops;
void main() {
  side = corner.z;
  int row = int(side) == sides.x ? tops.x : int(side) == sides.y ? tops.y : tops.z;
  tile = ivec2(int(conduct) * int(side), row);
  colour = colours[conduct];
  gl_PointSize = side;
  vec2 middle = (corner.xy + 0.5 * side) / extent;
  gl_Position = vec4(middle.x * 2.0 - 1.0, 1.0 - middle.y * 2.0, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
uniform sampler2D marks;
flat in vec4 colour;
flat in ivec2 tile;
flat in float side;
out vec4 shown;
void main() {
  float cover = colour.a * texelFetch(marks, tile + ivec2(gl_PointCoord * side), 0).r;
  shown = vec4(colour.rgb * cover, cover);
}`;

/** Marks neither overlap nor have smooth edges of their own. */
const PLAIN = { antialias: false, depth: false, stencil: false, powerPreference: 'high-performance' } as const;

/** A mark has one, two or three cells. */
const MOST_SIDES = 3;

/**
 * Draws everybody as a point, whose shape is looked up in a small picture of all marks, pixel for pixel. A day sends one
 * byte a member and draws once. `fast` refuses a machine that would do the card's work itself.
 */
export function drawWebgl(canvas: HTMLCanvasElement, fast: boolean): Drawing | undefined {
  const gl = canvas.getContext('webgl2', { ...PLAIN, failIfMajorPerformanceCaveat: fast });
  if (gl === null) return undefined;
  const program = link(gl);
  if (program === undefined) return undefined;
  const at = (name: string) => gl.getUniformLocation(program, name);
  const [places, conducts] = [gl.createBuffer(), gl.createBuffer()];
  const marks = gl.createTexture();
  let count = 0;
  gl.useProgram(program);
  gl.bindTexture(gl.TEXTURE_2D, marks);
  feedBoth(gl, program, places, conducts);
  return {
    kind: 'webgl',
    lay(layout, ratio) {
      const corners = inPixels(canvas, layout, ratio);
      count = corners.length / 3;
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.uniform2f(at('extent'), canvas.width, canvas.height);
      gl.bindBuffer(gl.ARRAY_BUFFER, places);
      gl.bufferData(gl.ARRAY_BUFFER, corners, gl.STATIC_DRAW);
      gl.bindBuffer(gl.ARRAY_BUFFER, conducts);
      gl.bufferData(gl.ARRAY_BUFFER, count, gl.DYNAMIC_DRAW);
      const { sides, tops } = sendMarks(gl, sidesIn(corners).slice(0, MOST_SIDES));
      gl.uniform4iv(at('sides'), sides);
      gl.uniform4iv(at('tops'), tops);
    },
    paint(colours) {
      gl.uniform4fv(
        at('colours'),
        colours.flatMap(([r, g, b, alpha]) => [r / 255, g / 255, b / 255, alpha]),
      );
    },
    draw(conduct) {
      gl.bufferSubData(gl.ARRAY_BUFFER, 0, conduct, 0, count);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.drawArrays(gl.POINTS, 0, count);
    },
    close() {
      gl.deleteBuffer(places);
      gl.deleteBuffer(conducts);
      gl.deleteTexture(marks);
      gl.deleteProgram(program);
    },
  };
}

/** Places as three short numbers a member, conducts as one byte; the conducts stay bound for the days to come. */
function feedBoth(gl: WebGL2RenderingContext, program: WebGLProgram, places: WebGLBuffer, conducts: WebGLBuffer): void {
  const [corner, conduct] = ['corner', 'conduct'].map((name) => gl.getAttribLocation(program, name));
  gl.bindBuffer(gl.ARRAY_BUFFER, places);
  gl.enableVertexAttribArray(corner!);
  gl.vertexAttribPointer(corner!, 3, gl.UNSIGNED_SHORT, false, 6, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, conducts);
  gl.enableVertexAttribArray(conduct!);
  gl.vertexAttribIPointer(conduct!, 1, gl.UNSIGNED_BYTE, 1, 0);
}

/** Sends a picture of all marks: a band for each side, a square for each conduct. */
function sendMarks(gl: WebGL2RenderingContext, sides: readonly number[]): { sides: Int32Array; tops: Int32Array } {
  const width = CONDUCTS.length * Math.max(...sides);
  const height = sides.reduce((sum, side) => sum + side, 0);
  const picture = new Uint8Array(width * height);
  const told = { sides: new Int32Array(4), tops: new Int32Array(4) };
  let top = 0;
  sides.forEach((side, k) => {
    told.sides[k] = side;
    told.tops[k] = top;
    for (let conduct = 0; conduct < CONDUCTS.length; conduct++) {
      const cover = coverOf(conduct, side);
      for (let row = 0; row < side; row++)
        picture.set(cover.subarray(row * side, (row + 1) * side), (top + row) * width + conduct * side);
    }
    top += side;
  });
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, width, height, 0, gl.RED, gl.UNSIGNED_BYTE, picture);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  return told;
}

function link(gl: WebGL2RenderingContext): WebGLProgram | undefined {
  const program = gl.createProgram();
  for (const [kind, text] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) return undefined;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) ? program : undefined;
}
