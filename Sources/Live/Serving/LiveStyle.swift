/// How problems look over a page: as nothing that could be taken for a part of a document.
let liveStyle = """
    html.cs-live-covered { overflow: hidden }
    .cs-live { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; box-sizing: border-box; margin: 0;
      padding: 1.5rem max(1.5rem, calc(50vw - 26rem)); background: #1d1d1b; color: #fff;
      font: 1.125rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif; text-align: start }
    .cs-live:focus { outline: none }
    .cs-live h2 { margin: 0 0 .5rem; font-size: 1.5rem; color: #fff }
    .cs-live p { margin: .25rem 0 }
    .cs-live ol { margin: 1.25rem 0; padding: 0; list-style: none }
    .cs-live li { margin: 0 0 1rem; padding: .75rem 1rem; background: #000; border-inline-start: .5rem solid #ffdd00 }
    .cs-live .cs-live-place { font-weight: 700; color: #ffdd00; overflow-wrap: anywhere }
    .cs-live .cs-live-what { overflow-wrap: anywhere }
    .cs-live li p::first-letter { text-transform: uppercase }
    .cs-live li .cs-live-place::first-letter { text-transform: none }
    .cs-live pre { margin: .5rem 0; padding: .5rem; overflow-x: auto; background: #2b2b29; color: #fff;
      font: 1rem/1.4 ui-monospace, "Liberation Mono", monospace }
    .cs-live button { font: inherit; padding: .5rem 1rem; border: 2px solid #fff; border-radius: .25rem; background: #fff;
      color: #1d1d1b; cursor: pointer }
    .cs-live button:focus-visible { outline: 3px solid #ffdd00; outline-offset: 2px }
    @media print { .cs-live { display: none } }

    """
