/** The picture in the browser's tab: a shield with the two types in it. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<path fill="#0b63a8" d="M16 2 4 6v10c0 7 5 12 12 14z"/><path fill="#c25a00" d="M16 2v28c7-2 12-7 12-14V6z"/>
<path fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" d="m10 16 4 4.5 8-9"/>
</svg>
`;
