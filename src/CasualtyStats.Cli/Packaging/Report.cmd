@echo off
rem Drop a folder with reports onto this file. The workbook, the charts and the
rem list of what to check are written into the folder's own "reports".
setlocal
chcp 65001 >nul
if "%~1"=="" (
  echo Drop a folder with reports onto this file.
  echo To make one to start with, in this window's folder: casualtystats.exe new my-reports
  pause
  exit /b 1
)
"%~dp0casualtystats.exe" run "%~1" --lang both
set "ended=%errorlevel%"
if "%ended%"=="0" start "" "%~1\reports"
pause
exit /b %ended%
