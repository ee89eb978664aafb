@echo off
rem Makes build\bundle\hoi-thi on Windows with a double-click. Not tried on Windows.
rem Needs Python 3.11 or later from python.org, and the network once.
setlocal
cd /d "%~dp0..\.."
if not exist .venv\Scripts\python.exe py -3 -m venv .venv || goto failed
set PIP=.venv\Scripts\python -m pip install -q --disable-pip-version-check
%PIP% --require-hashes -r .ci\requirements.lock || goto failed
%PIP% --no-deps --no-build-isolation -e . || goto failed
%PIP% --no-deps --require-hashes --target build\bundler -r .ci\bundle.lock || goto failed
set PYTHONPATH=build\bundler
.venv\Scripts\python -m PyInstaller --noconfirm --log-level WARN --workpath build\bundling ^
  --distpath build\bundle .ci\bundling\hoi-thi.spec || goto failed
set PYTHONPATH=
copy /y .ci\bundling\doc-truoc.txt "build\bundle\hoi-thi\doc-truoc.txt" >nul
set QT_QPA_PLATFORM=offscreen
build\bundle\hoi-thi\contest.exe demo -o build\bundle\demo || goto failed
echo build\bundle\hoi-thi: copy the whole folder to a stick, double-click hoi-thi.exe
pause
exit /b 0
:failed
echo It did not work; the lines above say why.
pause
exit /b 1
